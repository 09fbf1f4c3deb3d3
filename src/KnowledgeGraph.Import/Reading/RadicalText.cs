using System.Buffers;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// Programs that make PDF files often write a character as the radical that looks the same (⼯ U+2F2F for 工), and what is copied out of them keeps it. No running text means a
/// radical, so each becomes the character, one for one. Pairs: Unicode's compatibility decompositions (户 and 青 as they are written today) and
/// <c>EquivalentUnifiedIdeograph.txt</c>.
/// </summary>
internal static class RadicalText
{
    private const char FirstKangxi = '\u2F00';

    /// <summary>The characters of the Kangxi radicals, in the order of their code points.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日" +
        "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
        "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Radicals of the supplement that are characters by themselves, and these.</summary>
    private const string Supplement = "⺒⺓⺝⺞⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
    private const string Characters = "巳幺月歺母民虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟";

    private static readonly SearchValues<char> Any = SearchValues.Create([.. Supplement, .. Enumerable.Range(FirstKangxi, Kangxi.Length).Select(code => (char)code)]);

    /// <summary>The text without radicals; the same object where it has none.</summary>
    public static string Replace(string text) => !text.AsSpan().ContainsAny(Any) ? text : string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Any.Contains(source[i]) ? Character(source[i]) : source[i];
        }
    });

    private static char Character(char radical) =>
        radical >= FirstKangxi ? Kangxi[radical - FirstKangxi] : Characters[Supplement.IndexOf(radical, StringComparison.Ordinal)];
}
