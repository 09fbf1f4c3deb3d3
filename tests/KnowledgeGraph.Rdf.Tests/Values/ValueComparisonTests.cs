using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Rdf.Tests.Values;

public sealed class ValueComparisonTests
{
    [Theory]
    [InlineData("integer 1", "=", "integer 01")]
    [InlineData("int 1", "=", "decimal 1.0")]
    [InlineData("decimal 1.0", "=", "double 1.0")]
    [InlineData("decimal 0.1", "=", "double 0.1")]
    [InlineData("float 0.1", "≠", "double 0.1")]
    [InlineData("integer 123456789012345678901234567890", ">", "integer 123456789012345678901234567889")]
    [InlineData("decimal 0.30", "=", "decimal 0.3")]
    [InlineData("integer 9223372036854775807", "<", "decimal 9223372036854775807.5")]
    [InlineData("double NaN", "≠", "double NaN")]
    [InlineData("double -0", "=", "double 0")]
    [InlineData("string a", "<", "string b")]
    [InlineData("string ￼", "<", "string 𠀀")]
    [InlineData("boolean false", "<", "boolean true")]
    [InlineData("dateTime 2023-01-01T08:00:00+08:00", "=", "dateTime 2023-01-01T00:00:00Z")]
    [InlineData("dateTime 2023-01-01T00:00:00.1Z", ">", "dateTime 2023-01-01T00:00:00.09Z")]
    [InlineData("dateTime 2023-01-01T00:00:00", "?", "dateTime 2023-01-01T00:00:00Z")]
    [InlineData("dateTime 2023-01-01T00:00:00", "<", "dateTime 2023-01-02T00:00:00Z")]
    [InlineData("dateTimeStamp 2023-01-01T00:00:00Z", "=", "dateTime 2023-01-01T00:00:00Z")]
    [InlineData("date 2023-01-01+08:00", "<", "date 2023-01-01Z")]
    [InlineData("gYear 2022", "<", "gYear 2023")]
    [InlineData("time 08:00:00+08:00", "=", "time 00:00:00Z")]
    [InlineData("date 2023-01-01", "!", "dateTime 2023-01-01T00:00:00")]
    [InlineData("string 1", "!", "integer 1")]
    [InlineData("duration P1Y", "=", "yearMonthDuration P12M")]
    [InlineData("dayTimeDuration PT24H", "=", "dayTimeDuration P1D")]
    [InlineData("duration P1M", "≠", "duration P30D")]
    [InlineData("duration P1M", "<", "duration P32D")]
    [InlineData("dayTimeDuration PT0S", "=", "yearMonthDuration P0M")]
    public void Values_compare_by_value(string left, string order, string right)
    {
        var (l, r) = (Typed.Parse(left), Typed.Parse(right));
        var (expected, equal) = order switch
        {
            "<" => (ValueOrder.Less, (bool?)false),
            "=" => (ValueOrder.Equal, true),
            ">" => (ValueOrder.Greater, false),
            "≠" => (ValueOrder.Unordered, false),
            "?" => (ValueOrder.Unordered, null),
            _ => (ValueOrder.Incomparable, false),
        };
        if (order != "≠" || l.AsDouble is double.NaN || XsdDatatypes.IsDuration(l.Type))
        {
            Assert.Equal(expected, ValueComparison.Compare(l, r));
        }

        Assert.Equal(equal, ValueComparison.AreEqual(l, r));
    }

    [Theory]
    [InlineData("boolean true", true)]
    [InlineData("string ", false)]
    [InlineData("string false", true)]
    [InlineData("integer 0", false)]
    [InlineData("decimal 0.00", false)]
    [InlineData("decimal 0.01", true)]
    [InlineData("double NaN", false)]
    [InlineData("float -0", false)]
    [InlineData("double INF", true)]
    [InlineData("date 2023-01-01", null)]
    public void Booleans_strings_and_numbers_have_an_effective_boolean_value(string value, bool? expected) =>
        Assert.Equal(expected, EffectiveBooleanValue.Of(Typed.Parse(value)));
}
