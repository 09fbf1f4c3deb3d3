using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Reports of some places and many years, long enough that an import of them takes more than one commit.</summary>
internal static class GeneratedReports
{
    private const int SentencesOfReport = 90;

    private static readonly string[] Places = ["永康市", "武义县", "磐安县", "东阳市", "义乌市", "浦江县", "兰溪市", "金华市"];
    private static readonly string[] Counted = ["公办学位", "养老床位", "公共停车位", "托位", "就业岗位", "保障性住房"];

    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
        {
            var (place, year) = (Places[number % Places.Length], 1990 + (number / Places.Length));
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")), Text(place, year));
        }
    }

    private static string Text(string place, int year)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{place}{year}年政府工作报告\n一、{year - 1}年工作回顾\n");
        for (var sentence = 0; sentence < SentencesOfReport; sentence++)
        {
            var amount = (year * 7) + (sentence * 13);
            text.Append(CultureInfo.InvariantCulture, $"新增{Counted[sentence % Counted.Length]}{amount}个，增长{sentence % 9}.{year % 10}%，滨河{sentence}路建成通车。\n");
        }

        return text.ToString();
    }
}
