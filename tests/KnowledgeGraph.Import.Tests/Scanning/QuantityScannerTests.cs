using System.Globalization;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Tests.Scanning;

public sealed class QuantityScannerTests
{
    private static readonly QuantityScanner Scanner = new(LexiconSource.BuiltIn);

    [Theory]
    [InlineData("投资1,234.5万元", "1,234.5万元 12345000 元")]
    [InlineData("完成投资３５．６亿元", "３５．６亿元 3560000000 元")]
    [InlineData("总量达1.2万亿元", "1.2万亿元 1200000000000 元")]
    [InlineData("惠及300余万人", "300余万人 3000000 人")]
    [InlineData("受益二百余万人", "二百余万人 2000000 人")]
    [InlineData("补助三十多万元", "三十多万元 300000 元")]
    [InlineData("总产值一万五千亿元", "一万五千亿元 1500000000000 元")]
    [InlineData("用电一亿二千万千瓦时", "一亿二千万千瓦时 120000000 千瓦时")]
    [InlineData("装机50万千瓦", "50万千瓦 500000 千瓦")]
    [InlineData("绿道12千米", "12千米 12 千米")]
    [InlineData("满意率百分之九十六", "百分之九十六 96 %")]
    [InlineData("三分之二的村", "三分之二 0.6667 ")]
    [InlineData("占比近七成", "七成 70 %")]
    [InlineData("出生率7.2‰", "7.2‰ 7.2 ‰")]
    [InlineData("增长8.5％", "8.5％ 8.5 %")]
    [InlineData("提高2.3个百分点", "2.3个百分点 2.3 个百分点")]
    [InlineData("增长1.5倍", "1.5倍 1.5 倍")]
    [InlineData("产值翻两番", "两番 2 番")]
    [InlineData("增长6%—6.5%", "6%—6.5% 6-6.5 %")]
    [InlineData("新增5至8家", "5至8家 5-8 家")]
    [InlineData("培训3-5万人", "3-5万人 30000-50000 人")]
    [InlineData("浓度32微克/立方米", "32微克/立方米 32 微克/立方米")]
    [InlineData("补贴800元/亩", "800元/亩 800 元/亩")]
    [InlineData("吞吐量6万标箱", "6万标箱 60000 标箱")]
    [InlineData("近百家企业", "百家 100 家")]
    [InlineData("收入比缩小到1.9:1", "1.9:1 1.9 ")]
    [InlineData("5亿元以上项目", "5亿元 500000000 元")]
    [InlineData("引进5000万以上企业", "5000万 50000000 ")]
    [InlineData("倍差降至2.05以内", "2.05 2.05 ")]
    [InlineData("审批时限压缩至3个工作日", "3个工作日 3 个工作日")]
    [InlineData("新增两家上市公司", "两家 2 家")]
    [InlineData("十几亿元投资", "十几亿元 1000000000 元")]
    public void Amounts_are_read_with_their_units(string text, string expected)
    {
        Assert.Equal(expected, Assert.Single(Scan(text)));
    }

    [Theory]
    [InlineData("2023年1月5日")]
    [InlineData("第16届、第二届、首批、二期")]
    [InlineData("S316、G25、5G、6S、415X、4A级景区、C919")]
    [InlineData("“3+2”模式、“15分钟”服务圈、《二十条措施》")]
    [InlineData("打造15分钟便民生活圈")]
    [InlineData("五大工程、三位一体、八个方面、五个“必须”、两个维护")]
    [InlineData("百亿级产业、5000吨级码头")]
    [InlineData("万元产值能耗、千家万户、百姓、数字经济")]
    [InlineData("2021—2025年，1—9月")]
    [InlineData("二〇二三年")]
    [InlineData("三次产业结构为8.2:42.5:49.3")]
    [InlineData("“十四五”期间")]
    [InlineData("12345热线、110千伏变电站")]
    [InlineData("这两年、每一个村、同一片蓝天、一批、一系列、一流")]
    [InlineData("24小时服务，连续5年，全省前10名")]
    [InlineData("成立三个月，七成立")]
    [InlineData("亿元以上项目开工")]
    [InlineData("三元正极材料")]
    [InlineData("分别公布，5部门联合")]
    public void Numbers_of_names_orders_and_dates_are_no_amounts(string text)
    {
        Assert.Empty(Scan(text));
    }

    private static List<string> Scan(string text)
    {
        var found = new List<Quantity>();
        Scanner.Scan(text, new TextSpan(0, text.Length), found);
        return [.. found.Select(quantity => Show(text, quantity))];
    }

    private static string Show(string text, Quantity quantity)
    {
        var value = quantity.Value.ToString("0.####", CultureInfo.InvariantCulture);
        var upper = quantity.Upper is { } number ? "-" + number.ToString("0.####", CultureInfo.InvariantCulture) : "";
        return $"{text[quantity.Span.Start..quantity.Span.End]} {value}{upper} {quantity.Unit}";
    }
}
