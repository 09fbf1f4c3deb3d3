namespace KnowledgeGraph.Browser.Pages;

/// <summary>Measures the contrast of text as WCAG 2.2 (1.4.3) does.</summary>
internal static class Contrast
{
    /// <summary>Gives a line for each element whose text has less than 4.5 to 1, or 3 to 1 where it is large.</summary>
    public const string Script = """
        () => {
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const rgba = colour => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
          };
          const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = element => {
            const layers = [];
            for (let each = element; each; each = each.parentElement) layers.push(rgba(getComputedStyle(each).backgroundColor));
            return layers.reverse().reduce((below, top) => over(top, below), rgba(matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#ffffff"));
          };
          const faults = new Set();
          for (const element of document.querySelectorAll("body *")) {
            const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join("");
            const style = getComputedStyle(element);
            if (!text || style.visibility === "hidden" || element.closest("textarea, option, [aria-hidden=true]") || !element.getClientRects().length) continue;
            const [back, ink] = [ground(element), rgba(style.color)];
            const [one, two] = [light(back), light(over(ink, back))];
            const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
            if (ratio < (isLarge ? 3 : 4.5)) faults.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${text.slice(0, 30)}`);
          }
          return [...faults];
        }
        """;
}
