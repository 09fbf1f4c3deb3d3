using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Terms;

public sealed class InlineValueTests
{
    [Theory]
    [InlineData("true", Xsd.Boolean)]
    [InlineData("false", Xsd.Boolean)]
    [InlineData("0", Xsd.Integer)]
    [InlineData("-17", Xsd.Integer)]
    [InlineData("576460752303423487", Xsd.Integer)]
    [InlineData("-576460752303423488", Xsd.Integer)]
    [InlineData("12.50", Xsd.Decimal)]
    [InlineData("-0.005", Xsd.Decimal)]
    [InlineData("7", Xsd.Decimal)]
    [InlineData("0.0", Xsd.Decimal)]
    [InlineData("1.5E0", Xsd.Double)]
    [InlineData("-1.0E-300", Xsd.Double)]
    [InlineData("0.0E0", Xsd.Double)]
    [InlineData("-0.0E0", Xsd.Double)]
    [InlineData("NaN", Xsd.Double)]
    [InlineData("-INF", Xsd.Double)]
    [InlineData("2023-02-28", Xsd.Date)]
    [InlineData("2024-02-29+08:00", Xsd.Date)]
    [InlineData("2023-01-31T23:59:59", Xsd.DateTime)]
    [InlineData("2023-01-31T00:00:00.05Z", Xsd.DateTime)]
    [InlineData("0001-01-01T12:30:00-14:00", Xsd.DateTime)]
    [InlineData("2023", Xsd.GYear)]
    [InlineData("0099Z", Xsd.GYear)]
    public void Canonical_values_are_inlined_and_come_back(string lexicalForm, string datatype)
    {
        var terms = new TermDictionary();
        var before = terms.Count;

        var id = terms.Intern(new Literal(lexicalForm, datatype));

        Assert.True(InlineValues.IsInline(id));
        Assert.Equal(before, terms.Count);
        Assert.Equal(new Literal(lexicalForm, datatype), terms.Decode(id));
    }

    [Theory]
    [InlineData("01", Xsd.Integer)]
    [InlineData("+1", Xsd.Integer)]
    [InlineData("-0", Xsd.Integer)]
    [InlineData("", Xsd.Integer)]
    [InlineData("576460752303423488", Xsd.Integer)]
    [InlineData("9999999999999999999999", Xsd.Integer)]
    [InlineData("1", Xsd.Boolean)]
    [InlineData("1.", Xsd.Decimal)]
    [InlineData(".5", Xsd.Decimal)]
    [InlineData("-0.0", Xsd.Decimal)]
    [InlineData("00.5", Xsd.Decimal)]
    [InlineData("1.5e0", Xsd.Double)]
    [InlineData("1.50E0", Xsd.Double)]
    [InlineData("1E0", Xsd.Double)]
    [InlineData("10.0E0", Xsd.Double)]
    [InlineData("0.5E0", Xsd.Double)]
    [InlineData("1.0E00", Xsd.Double)]
    [InlineData("1.0E400", Xsd.Double)]
    [InlineData("1.23456789012345678E0", Xsd.Double)]
    [InlineData("2023-02-29", Xsd.Date)]
    [InlineData("2023-1-1", Xsd.Date)]
    [InlineData("2023-01-01+00:00", Xsd.Date)]
    [InlineData("2023-01-01T24:00:00", Xsd.DateTime)]
    [InlineData("2023-01-01T00:00:00.50", Xsd.DateTime)]
    [InlineData("2023-01-01T00:00:00.1234", Xsd.DateTime)]
    [InlineData("-0044", Xsd.GYear)]
    [InlineData("12023", Xsd.GYear)]
    [InlineData("abc", Xsd.Integer)]
    [InlineData("1", Xsd.Float)]
    public void Other_spellings_live_in_the_dictionary(string lexicalForm, string datatype)
    {
        var terms = new TermDictionary();

        var id = terms.Intern(new Literal(lexicalForm, datatype));

        Assert.Equal(TermTag.Literal, id.Tag);
        Assert.Equal(new Literal(lexicalForm, datatype), terms.Decode(id));
    }

    [Fact]
    public void Integers_keep_value_and_order() => Prop.ForAll<int, int>((left, right) =>
    {
        InlineValues.TryFromInteger(left, out var leftId);
        InlineValues.TryFromInteger(right, out var rightId);
        return InlineValues.TryGetInteger(leftId, out var value) && value == left && leftId.CompareTo(rightId) == left.CompareTo(right);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Doubles_that_fit_keep_their_value() => Prop.ForAll<int, int>((digits, scale) =>
    {
        var value = digits * Math.Pow(10, scale % 300);
        return !InlineValues.TryFromDouble(value, out var id)
            || (InlineValues.TryGetDouble(id, out var back) && back.Equals(value) && Reread(id, Xsd.Double) == id);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.1, "1.0E-1")]
    [InlineData(123456.75, "1.2345675E5")]
    [InlineData(-1e21, "-1.0E21")]
    [InlineData(1000, "1.0E3")]
    [InlineData(0.00042, "4.2E-4")]
    [InlineData(double.PositiveInfinity, "INF")]
    public void Computed_doubles_are_canonical(double value, string expected)
    {
        Assert.True(InlineValues.TryFromDouble(value, out var id));
        Assert.Equal(expected, Format(id));
        Assert.True(InlineValues.TryGetDouble(id, out var back));
        Assert.Equal(value, back);
    }

    [Fact]
    public void Doubles_with_too_many_digits_are_refused() => Assert.False(InlineValues.TryFromDouble(Math.PI, out _));

    [Fact]
    public void Decimals_that_fit_keep_their_value() => Prop.ForAll<int, byte>((digits, scale) =>
    {
        var value = new decimal(Math.Abs((long)digits) is var magnitude ? (int)magnitude : 0, 0, 0, digits < 0, (byte)(scale % 12));
        return InlineValues.TryFromDecimal(value, out var id) && InlineValues.TryGetDecimal(id, out var back) && back == value && Reread(id, Xsd.Decimal) == id;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Times_keep_value_and_zone()
    {
        var time = new DateTime(2023, 3, 5, 7, 8, 9, 120);

        Assert.True(InlineValues.TryFromDateTime(time, 480, out var id));
        Assert.True(InlineValues.TryGetDateTime(id, out var back, out var offset));

        Assert.Equal((time, 480), (back, offset));
        Assert.Equal("2023-03-05T07:08:09.12+08:00", Format(id));
        Assert.Equal("2023-03-05Z", Format(InlineValues.FromDate(new DateOnly(2023, 3, 5), 0)));
    }

    private static string Format(TermId id)
    {
        Span<byte> text = stackalloc byte[InlineValues.MaxLength];
        return Encoding.UTF8.GetString(text[..InlineValues.Format(id, text)]);
    }

    private static TermId Reread(TermId id, string datatype) =>
        InlineValues.TryEncode(Encoding.UTF8.GetBytes(Format(id)), Encoding.UTF8.GetBytes(datatype), out var again) ? again : TermId.None;
}
