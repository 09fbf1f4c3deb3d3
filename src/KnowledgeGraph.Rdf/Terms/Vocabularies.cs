namespace KnowledgeGraph.Rdf.Terms;

/// <summary>IRIs of the RDF vocabulary that the core itself gives a meaning to.</summary>
public static class RdfVocabulary
{
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Type = Namespace + "type";
    public const string First = Namespace + "first";
    public const string Rest = Namespace + "rest";
    public const string Nil = Namespace + "nil";
    public const string Reifies = Namespace + "reifies";
    public const string LangString = Namespace + "langString";
    public const string DirLangString = Namespace + "dirLangString";
    public const string XmlLiteral = Namespace + "XMLLiteral";
    public const string Json = Namespace + "JSON";
    public const string Html = Namespace + "HTML";
}

/// <summary>IRIs of the XML Schema datatypes.</summary>
public static class Xsd
{
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";
    public const string String = Namespace + "string";
    public const string Boolean = Namespace + "boolean";
    public const string Integer = Namespace + "integer";
    public const string Decimal = Namespace + "decimal";
    public const string Double = Namespace + "double";
    public const string Float = Namespace + "float";
    public const string Date = Namespace + "date";
    public const string DateTime = Namespace + "dateTime";
    public const string Time = Namespace + "time";
    public const string GYear = Namespace + "gYear";
    public const string GYearMonth = Namespace + "gYearMonth";
    public const string Duration = Namespace + "duration";
    public const string DayTimeDuration = Namespace + "dayTimeDuration";
    public const string YearMonthDuration = Namespace + "yearMonthDuration";
    public const string AnyUri = Namespace + "anyURI";
}
