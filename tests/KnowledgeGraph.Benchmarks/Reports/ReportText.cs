using System.Globalization;
using System.Text;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>The text of one area's report of one year: what was done in the year before, and what is to be done in this.</summary>
internal sealed class ReportText(ReportArea area, int year)
{
    private static readonly string[] Openings = ["过去一年，", "一年来，", "一年来，我们坚持稳中求进，", "过去的一年，面对复杂形势，"];
    private static readonly string[] Firsts = ["全省首个", "全国首批", "全省率先", "全市首家"];
    private static readonly string[] Universities = ["浙江大学", "同济大学", "湖南大学", "四川大学", "西北农林科技大学", "吉林大学"];

    private readonly StringBuilder _text = new();
    private readonly Random _random = new(ReportArea.StableHash(area.Division.Code) ^ (year * 7919));

    public string Write(string title)
    {
        Line(title);
        Line("");
        Line("各位代表：");
        Line($"现在，我代表{area.Government}，向大会报告工作，请予审议。");
        Line("");
        Line(Year($"一、{year - 1}年工作回顾"));
        WriteReview();
        Line("");
        Line(Year($"二、{year}年工作安排"));
        WritePlan();
        return _text.ToString();
    }

    private void WriteReview()
    {
        Line($"{Pick(Openings)}全{Kind}经济运行总体平稳。地区生产总值增长{Percent(area.Growth)}%，规上工业增加值增长{Percent(area.Growth + 1)}%，固定资产投资增长{Percent(area.Growth + 3)}%，社会消费品零售总额增长{Percent(area.Growth)}%，一般公共预算收入达{Amount(30)}亿元、增长{Percent(area.Growth - 1)}%，城镇登记失业率为{Percent(2)}%。");
        Line($"产业转型步伐加快。新增规上工业企业{Number(40)}家、国家高新技术企业{Number(30)}家，落地10亿元以上制造业项目{Number(6)}个，完成工业投资{Amount(40)}亿元，整治低效工业用地{Number(3000)}亩。{Partner()}");
        Line($"城乡面貌持续改善。{Projects(isGoal: false, part: 0)}改造老旧小区{Number(20)}个，新改建农村公路{Number(90)}公里，新增公共停车位{Number(2000)}个。{Road("建成通车")}");
        Line($"改革创新不断深化。深入实施“{area.Programmes[0]}”和“{area.Programmes[1]}”，全社会R&D经费支出占地区生产总值比重达到{Percent(2)}%，发行专项债券{Amount(15)}亿元。{First()}");
        Line($"生态环境稳中向好。PM2.5平均浓度降至{25 + _random.Next(15)}微克/立方米，单位GDP能耗下降{Percent(3)}%，完成造林{Number(8000)}亩。{Awards()}");
        Line($"民生福祉不断增进。{Projects(isGoal: false, part: 1)}新增城镇就业{Number(6000)}人，新增公办学位{Number(2000)}个，新增托位{Number(500)}个，新增养老床位{Number(300)}张，城乡居民人均可支配收入分别增长{Percent(5)}%、{Percent(7)}%。");
    }

    private void WritePlan()
    {
        Line($"今年主要预期目标是：{GrowthGoal()}，规上工业增加值增长{Rounded(area.Growth + 1)}%以上，固定资产投资增长{Rounded(area.Growth + 3)}%，一般公共预算收入增长{Rounded(area.Growth - 1)}%左右，城镇登记失业率控制在{Rounded(3)}%以内，居民收入增长与经济增长基本同步，城乡居民收入增长高于经济增长。");
        Line("（一）聚力产业升级");
        Line($"新增规上工业企业{Number(45)}家，力争新增上市企业{1 + _random.Next(3)}家，新增国家高新技术企业{Number(30)}家以上，整治低效工业用地{Number(3000)}亩以上。{Projects(isGoal: true, part: 0)}");
        Line("（二）聚力城乡融合");
        Line($"{Projects(isGoal: true, part: 1)}改造老旧小区{Number(20)}个，新改建农村公路{Number(90)}公里。{Road("建设")}支持{Town()}争创{Pick(area.HonoursSought)}。");
        Line("（三）聚力共同富裕");
        Line($"持续深化“{area.Programmes[2 + (year % 4)]}”，新增城镇就业{Number(5500)}人以上，新增公办学位{Number(2000)}个，新增托位{Number(400)}个，新增养老床位{Number(300)}张。");
    }

    private string GrowthGoal()
    {
        // Some areas name no goal in some years.
        var goal = Math.Round(area.Growth + 0.5m);
        return _random.Next(8) switch
        {
            0 => "经济增长好于上年",
            1 => Invariant($"地区生产总值增长{goal - 0.5m}%—{goal}%"),
            2 or 3 => Invariant($"地区生产总值增长{goal}%左右"),
            _ => Invariant($"地区生产总值增长{goal}%以上"),
        };
    }

    /// <summary>Sentences on the projects that are at work in the year, half of them at a time.</summary>
    private string Projects(bool isGoal, int part)
    {
        var sentences = new StringBuilder();
        for (var at = part; at < area.Projects.Length; at += 2)
        {
            var project = area.Projects[at];
            var age = (isGoal ? year : year - 1) - project.First;
            if (age < 0 || (age > project.Years && !project.NeverEnds))
            {
                continue;
            }

            var isEnd = age == project.Years && !project.NeverEnds;
            sentences.Append((isGoal, age, isEnd) switch
            {
                (true, 0, _) => $"开工建设{project.Name}，",
                (true, _, true) => $"建成{project.Name}，",
                (true, _, _) => $"加快推进{project.Name}建设，",
                (false, 0, _) => $"{project.Name}开工建设，",
                (false, _, true) => $"{project.Name}建成投用，",
                (false, _, _) => $"{project.Name}加快推进，",
            });
        }

        if (sentences.Length > 0)
        {
            sentences[^1] = '。';
        }

        return sentences.ToString();
    }

    private string Awards()
    {
        var town = Town();
        return _random.Next(3) switch
        {
            0 => $"{town}成功创建{Pick(area.HonoursSought)}。",
            1 => $"{town}获评国家级生态乡镇。",
            _ => $"{area.Division.Name}入选{Pick(area.HonoursSought)}，{town}入选全省首批共同富裕示范乡镇。",
        };
    }

    /// <summary>One of a few towns, so that what is sought can be received later.</summary>
    private string Town() => area.Children.Length > 0 ? area.Children[_random.Next(Math.Min(3, area.Children.Length))] : area.Division.Name;

    private string First() => _random.Next(3) == 0 ? $"{Pick(Firsts)}数字化改革试点在{area.Short}落地。" : "";

    private string Partner() => _random.Next(3) == 0 ? $"与{Pick(Universities)}共建{area.Short}产业研究院。" : "";

    private string Road(string what)
    {
        var towns = area.Children;
        return towns.Length < 2 || _random.Next(2) == 0 ? ""
            : what == "建设" ? $"加快{area.Short}环线（{towns[0]}至{towns[^1]}段）建设。"
            : $"{area.Short}环线（{towns[0]}至{towns[^1]}段）{what}。";
    }

    private string Kind => area.Division.Level switch
    {
        DivisionLevel.Province => "省",
        DivisionLevel.City => "市",
        _ => area.Division.Name[^1] is '区' or '市' ? area.Division.Name[^1].ToString() : "县",
    };

    private string Percent(decimal about) => Invariant($"{Math.Max(0.1m, about + ((_random.Next(31) - 15) / 10m))}");

    private string Rounded(decimal about) => Invariant($"{Math.Max(1m, Math.Round(about))}");

    private string Amount(int about) => Invariant($"{area.Scale * about * (8 + _random.Next(8)) / 10m:0.#}");

    private string Number(int about) => Invariant($"{Math.Max(1, area.Scale * about * (50 + _random.Next(100)) / 100)}");

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Year(FormattableString line) => Invariant(line);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
