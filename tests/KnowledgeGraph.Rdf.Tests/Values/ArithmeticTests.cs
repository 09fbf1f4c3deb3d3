using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Rdf.Tests.Values;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("integer 1", "+", "integer 2", "integer 3")]
    [InlineData("byte 100", "+", "byte 100", "integer 200")]
    [InlineData("integer 9223372036854775807", "+", "integer 1", "integer 9223372036854775808")]
    [InlineData("integer -9223372036854775808", "-", "integer 1", "integer -9223372036854775809")]
    [InlineData("integer 9223372036854775808", "-", "integer 1", "integer 9223372036854775807")]
    [InlineData("integer 4294967296", "*", "integer 4294967296", "integer 18446744073709551616")]
    [InlineData("integer 1", "/", "integer 2", "decimal 0.5")]
    [InlineData("integer 6", "/", "integer 2", "decimal 3")]
    [InlineData("integer 1", "/", "integer 3", "decimal 0.333333333333333333")]
    [InlineData("integer 2", "/", "integer 3", "decimal 0.666666666666666667")]
    [InlineData("integer -2", "/", "integer 3", "decimal -0.666666666666666667")]
    [InlineData("integer 1", "/", "integer 0", "error")]
    [InlineData("decimal 0.1", "+", "decimal 0.2", "decimal 0.3")]
    [InlineData("decimal 1.0", "+", "integer 2", "decimal 3")]
    [InlineData("decimal 0.000000000000000001", "*", "decimal 0.000000000000000001", "decimal 0.000000000000000000000000000000000001")]
    [InlineData("decimal 12345678901234567890.123456789", "+", "decimal 0.000000001", "decimal 12345678901234567890.12345679")]
    [InlineData("decimal 1", "/", "decimal 100000000000000000000", "decimal 0.00000000000000000001")]
    [InlineData("decimal 1.5", "+", "float 1.5", "float 3.0E0")]
    [InlineData("float 1.5", "*", "double 2", "double 3.0E0")]
    [InlineData("double 1", "/", "integer 0", "double INF")]
    [InlineData("double 0", "/", "double 0", "double NaN")]
    [InlineData("string 1", "+", "integer 1", "error")]
    [InlineData("boolean true", "+", "integer 1", "error")]
    [InlineData("dateTime 2023-01-31T00:00:00Z", "+", "yearMonthDuration P1M", "dateTime 2023-02-28T00:00:00Z")]
    [InlineData("dateTime 2023-01-01T00:00:00.25Z", "-", "dayTimeDuration PT0.5S", "dateTime 2022-12-31T23:59:59.75Z")]
    [InlineData("date 2023-03-01", "-", "date 2023-02-01", "dayTimeDuration P28D")]
    [InlineData("date 2023-02-01", "-", "date 2023-03-01", "dayTimeDuration -P28D")]
    [InlineData("dateTime 2023-01-01T08:00:00+08:00", "-", "dateTime 2023-01-01T00:00:00Z", "dayTimeDuration PT0S")]
    [InlineData("time 23:30:00", "+", "dayTimeDuration PT1H", "time 00:30:00")]
    [InlineData("time 23:30:00", "+", "yearMonthDuration P1M", "error")]
    [InlineData("dayTimeDuration PT1H", "*", "decimal 1.5", "dayTimeDuration PT1H30M")]
    [InlineData("dayTimeDuration PT1H", "/", "dayTimeDuration PT30M", "decimal 2")]
    [InlineData("yearMonthDuration P1Y", "/", "integer 5", "yearMonthDuration P2M")]
    [InlineData("dayTimeDuration P1D", "+", "yearMonthDuration P1Y", "duration P1Y1D")]
    [InlineData("dayTimeDuration P1D", "-", "yearMonthDuration P1Y", "error")]
    public void Operands_are_promoted_and_results_exact(string left, string operation, string right, string expected)
    {
        var (l, r) = (Typed.Parse(left), Typed.Parse(right));
        var result = operation switch
        {
            "+" => Arithmetic.Add(l, r),
            "-" => Arithmetic.Subtract(l, r),
            "*" => Arithmetic.Multiply(l, r),
            _ => Arithmetic.Divide(l, r),
        };
        Assert.Equal(expected, Typed.Show(result));
    }

    [Theory]
    [InlineData("2.5", "2", "3", "3")]
    [InlineData("-2.5", "-3", "-2", "-2")]
    [InlineData("-1.6", "-2", "-1", "-2")]
    [InlineData("1.1", "1", "2", "1")]
    [InlineData("7", "7", "7", "7")]
    [InlineData("123456789012345678901234567890.5", "123456789012345678901234567890", "123456789012345678901234567891", "123456789012345678901234567891")]
    public void Decimals_round_to_integers(string number, string floor, string ceiling, string round)
    {
        var value = Typed.Parse("decimal " + number).AsDecimal;
        Assert.Equal($"{floor} {ceiling} {round}", $"{value.Floor()} {value.Ceiling()} {value.Round()}");
    }

    [Fact]
    public void Sums_agree_with_128_bit_decimals() => Prop.ForAll(
        ArbMap.Default.ArbFor<(long, byte, long, byte)>(),
        numbers =>
        {
            var (a, aScale, b, bScale) = numbers;
            int x = aScale % 8, y = bScale % 8;
            var expected = (a / Power(x)) + (b / Power(y));
            var sum = new XsdDecimal(a, x) + new XsdDecimal(b, y);
            return sum.ToString() == Typed.Parse("decimal " + expected.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToLexicalForm();
        })
        .QuickCheckThrowOnFailure();

    private static decimal Power(int exponent) => (decimal)Math.Pow(10, exponent);
}
