using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Hash functions over the UTF-8 of a plain string, as lower-case hexadecimal (SPARQL 1.1 §17.4.6).</summary>
internal static class HashFunctions
{
    public static ExpressionValue Md5(EvaluationContext context, in ExpressionValue argument) => Hash(context, argument, MD5.HashData);

    public static ExpressionValue Sha1(EvaluationContext context, in ExpressionValue argument) => Hash(context, argument, SHA1.HashData);

    public static ExpressionValue Sha256(EvaluationContext context, in ExpressionValue argument) => Hash(context, argument, SHA256.HashData);

    public static ExpressionValue Sha384(EvaluationContext context, in ExpressionValue argument) => Hash(context, argument, SHA384.HashData);

    public static ExpressionValue Sha512(EvaluationContext context, in ExpressionValue argument) => Hash(context, argument, SHA512.HashData);

    private static ExpressionValue Hash(EvaluationContext context, in ExpressionValue argument, Func<byte[], byte[]> hash) =>
        context.PlainStringOf(argument) is { } text
            ? ExpressionValue.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text))))
            : ExpressionValue.Error;
}
