using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Rdf.Tests.Values;

public sealed class CastingTests
{
    [Theory]
    [InlineData("string  1 ", "integer", "integer 1")]
    [InlineData("string 1.5", "integer", "error")]
    [InlineData("decimal -2.5", "integer", "integer -2")]
    [InlineData("float -7.875", "integer", "integer -7")]
    [InlineData("double 1e20", "integer", "integer 100000000000000000000")]
    [InlineData("double NaN", "integer", "error")]
    [InlineData("boolean true", "integer", "integer 1")]
    [InlineData("integer 300", "byte", "error")]
    [InlineData("integer 300", "short", "short 300")]
    [InlineData("string +33.3300", "decimal", "decimal 33.33")]
    [InlineData("double 0.1", "decimal", "decimal 0.1000000000000000055511151231257827021181583404541015625")]
    [InlineData("boolean false", "decimal", "decimal 0")]
    [InlineData("string -10.2E3", "double", "double -1.02E4")]
    [InlineData("integer 13", "double", "double 1.3E1")]
    [InlineData("float 1.25", "double", "double 1.25E0")]
    [InlineData("double 1e40", "float", "float INF")]
    [InlineData("string 0", "boolean", "boolean false")]
    [InlineData("string 0.0", "boolean", "error")]
    [InlineData("decimal -1.0", "boolean", "boolean true")]
    [InlineData("double NaN", "boolean", "boolean false")]
    [InlineData("date 2023-01-01", "boolean", "error")]
    [InlineData("boolean 0", "string", "string false")]
    [InlineData("decimal 1.0", "string", "string 1")]
    [InlineData("double 0E1", "string", "string 0")]
    [InlineData("double 1E0", "string", "string 1")]
    [InlineData("double 0.000001", "string", "string 0.000001")]
    [InlineData("float 0.000001", "string", "string 0.000001")]
    [InlineData("float 0.0000001", "string", "string 1.0E-7")]
    [InlineData("float 999999", "string", "string 999999")]
    [InlineData("float 1000000", "string", "string 1.0E6")]
    [InlineData("double 999999.5", "string", "string 999999.5")]
    [InlineData("double 1000000", "string", "string 1.0E6")]
    [InlineData("float 0.1", "string", "string 0.1")]
    [InlineData("double -INF", "string", "string -INF")]
    [InlineData("string 2002-10-10T17:00:00Z", "dateTime", "dateTime 2002-10-10T17:00:00Z")]
    [InlineData("dateTime 2002-10-10T17:00:00Z", "date", "date 2002-10-10Z")]
    [InlineData("dateTime 2002-10-10T17:00:00+08:00", "time", "time 17:00:00+08:00")]
    [InlineData("date 2002-10-10", "dateTime", "dateTime 2002-10-10T00:00:00")]
    [InlineData("date 2002-10-10", "gYear", "gYear 2002")]
    [InlineData("time 17:00:00", "dateTime", "error")]
    [InlineData("duration P1Y2DT3H", "dayTimeDuration", "dayTimeDuration P2DT3H")]
    [InlineData("integer 2002", "gYear", "error")]
    public void Casts_follow_the_table(string value, string target, string expected) =>
        Assert.Equal(expected, Typed.Show(Casting.Cast(Typed.Parse(value), XsdDatatypes.Of(Xsd.Namespace + target))));
}
