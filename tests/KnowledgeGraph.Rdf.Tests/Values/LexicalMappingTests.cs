using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Rdf.Tests.Values;

public sealed class LexicalMappingTests
{
    [Theory]
    [InlineData("integer", "1", "1")]
    [InlineData("integer", "+007", "7")]
    [InlineData("integer", "-0", "0")]
    [InlineData("integer", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("integer", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("integer", "9223372036854775808", "9223372036854775808")]
    [InlineData("byte", "-128", "-128")]
    [InlineData("unsignedLong", "18446744073709551615", "18446744073709551615")]
    [InlineData("decimal", "1.50", "1.5")]
    [InlineData("decimal", ".5", "0.5")]
    [InlineData("decimal", "5.", "5")]
    [InlineData("decimal", "-0.0", "0")]
    [InlineData("decimal", "+0123.4500", "123.45")]
    [InlineData("decimal", "0.00000000000000000000000000000001", "0.00000000000000000000000000000001")]
    [InlineData("double", "1", "1.0E0")]
    [InlineData("double", "-10.2E3", "-1.02E4")]
    [InlineData("double", "1e-7", "1.0E-7")]
    [InlineData("double", "0.0", "0.0E0")]
    [InlineData("double", "-0", "-0.0E0")]
    [InlineData("double", "+INF", "INF")]
    [InlineData("double", "NaN", "NaN")]
    [InlineData("double", "1e400", "INF")]
    [InlineData("double", "123456789.125", "1.23456789125E8")]
    [InlineData("float", "1.1", "1.1E0")]
    [InlineData("boolean", "1", "true")]
    [InlineData("boolean", "false", "false")]
    [InlineData("dateTime", "2023-02-08T09:30:00.500+08:00", "2023-02-08T09:30:00.5+08:00")]
    [InlineData("dateTime", "2023-12-31T24:00:00Z", "2024-01-01T00:00:00Z")]
    [InlineData("dateTime", "-0044-03-15T00:00:00", "-0044-03-15T00:00:00")]
    [InlineData("dateTime", "0000-01-01T00:00:00+00:00", "0000-01-01T00:00:00Z")]
    [InlineData("dateTime", "12023-01-01T00:00:00", "12023-01-01T00:00:00")]
    [InlineData("date", "2024-02-29-05:00", "2024-02-29-05:00")]
    [InlineData("time", "24:00:00", "00:00:00")]
    [InlineData("time", "23:59:59.999999999Z", "23:59:59.999999999Z")]
    [InlineData("gYear", "2023", "2023")]
    [InlineData("gYearMonth", "2023-02Z", "2023-02Z")]
    [InlineData("gMonth", "--02", "--02")]
    [InlineData("gMonthDay", "--02-29", "--02-29")]
    [InlineData("gDay", "---31", "---31")]
    [InlineData("duration", "P1Y2M3DT4H5M6.7S", "P1Y2M3DT4H5M6.7S")]
    [InlineData("duration", "PT36H", "P1DT12H")]
    [InlineData("duration", "-P14M", "-P1Y2M")]
    [InlineData("dayTimeDuration", "-PT8H", "-PT8H")]
    [InlineData("dayTimeDuration", "PT0.000S", "PT0S")]
    [InlineData("yearMonthDuration", "P0Y", "P0M")]
    public void A_form_has_a_value_and_the_value_a_canonical_form(string type, string form, string canonical)
    {
        Assert.True(LexicalMapping.TryMap(new Literal(form, Xsd.Namespace + type), out var value));
        Assert.Equal(canonical, value.ToLexicalForm());
        Assert.True(LexicalMapping.TryMap(value.Type, canonical, out var again));
        Assert.Equal(canonical != "NaN", ValueComparison.AreEqual(value, again));
    }

    [Theory]
    [InlineData("integer", "")]
    [InlineData("integer", "1.0")]
    [InlineData("integer", " 1")]
    [InlineData("integer", "--1")]
    [InlineData("integer", "１")]
    [InlineData("byte", "128")]
    [InlineData("positiveInteger", "0")]
    [InlineData("negativeInteger", "0")]
    [InlineData("unsignedInt", "-1")]
    [InlineData("unsignedLong", "18446744073709551616")]
    [InlineData("decimal", ".")]
    [InlineData("decimal", "1e0")]
    [InlineData("double", "1e")]
    [InlineData("double", "e1")]
    [InlineData("double", "Infinity")]
    [InlineData("double", "nan")]
    [InlineData("double", "1,000")]
    [InlineData("boolean", "TRUE")]
    [InlineData("dateTime", "2023-02-08")]
    [InlineData("dateTime", "2023-02-29T00:00:00")]
    [InlineData("dateTime", "2023-02-08T25:00:00")]
    [InlineData("dateTime", "2023-02-08T24:00:01")]
    [InlineData("dateTime", "02023-02-08T00:00:00")]
    [InlineData("dateTime", "2023-02-08T00:00:00+14:01")]
    [InlineData("dateTime", "2023-02-08T00:00:00.")]
    [InlineData("dateTimeStamp", "2023-02-08T00:00:00")]
    [InlineData("date", "2023-13-01")]
    [InlineData("date", "2023-1-1")]
    [InlineData("gMonthDay", "--02-30")]
    [InlineData("duration", "P")]
    [InlineData("duration", "P1DT")]
    [InlineData("duration", "P1M1Y")]
    [InlineData("duration", "P1.5D")]
    [InlineData("dayTimeDuration", "P1M")]
    [InlineData("yearMonthDuration", "P1D")]
    public void A_form_outside_the_lexical_space_has_no_value(string type, string form) =>
        Assert.False(LexicalMapping.TryMap(new Literal(form, Xsd.Namespace + type), out _));

    [Fact]
    public void A_datatype_that_is_not_known_has_no_values()
    {
        Assert.False(LexicalMapping.TryMap(new Literal("1", "http://example.org/type"), out _));
        Assert.False(LexicalMapping.TryMap(Literal.WithLanguage("永康", "zh"), out _));
    }

    [Fact]
    public void Random_numbers_survive_a_round_trip() => Prop.ForAll(
        ArbMap.Default.ArbFor<double>(),
        number =>
        {
            Assert.True(LexicalMapping.TryMap(XsdType.Double, XsdValue.Of(number).ToLexicalForm(), out var value));
            return value.AsDouble.Equals(number)
                && (!double.IsFinite(number) || XsdDecimal.FromDouble(number).ToDouble().Equals(number + 0.0) || number == 0);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_of_two_eras_has_one_date()
    {
        for (var day = -800_000L; day < 400_000; day += 13)
        {
            var (year, month, dayOfMonth) = ProlepticCalendar.DateFromDays(day);
            Assert.Equal(day, ProlepticCalendar.DaysFromDate(year, month, dayOfMonth));
        }

        Assert.Equal((2023, 2, 8), ProlepticCalendar.DateFromDays(new DateOnly(2023, 2, 8).DayNumber - new DateOnly(1970, 1, 1).DayNumber));
    }
}
