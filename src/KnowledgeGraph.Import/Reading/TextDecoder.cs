using System.Text;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// Decodes the bytes of a text: UTF-8, UTF-16 with or without byte order mark, or GB18030 (and so GBK and GB2312), the encodings that
/// Chinese reports come in. Nothing is replaced silently: bytes that fit none of them are an error.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <param name="declared">An encoding that the document names for itself, named where none fits.</param>
    /// <exception cref="ReportFileException">The bytes are no text, or of an unknown encoding.</exception>
    public static string Decode(string fileName, byte[] content, string? declared = null) => Decode(fileName, content, declared, isWhole: true);

    /// <summary>Whether the first bytes of a text can be decoded; the last character among them may be cut.</summary>
    /// <param name="head">An even number of bytes, so that pairs of UTF-16 stay whole.</param>
    /// <exception cref="ReportFileException">The bytes are no text, or of an unknown encoding.</exception>
    public static void CheckHead(string fileName, ReadOnlySpan<byte> head) => _ = Decode(fileName, head, declared: null, isWhole: false);

    private static string Decode(string fileName, ReadOnlySpan<byte> bytes, string? declared, bool isWhole)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Strict(fileName, StrictUtf16, bytes[2..], isWhole);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Strict(fileName, StrictUtf16BigEndian, bytes[2..], isWhole);
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            return WithoutMark(fileName, bytes, zero, isWhole);
        }

        if (TryDecode(StrictUtf8, bytes, isWhole) is { } utf8)
        {
            return utf8.TrimStart('\uFEFF');
        }

        if (TryDecode(StrictGb18030, bytes, isWhole) is { } gb && IsChinese(gb))
        {
            return gb;
        }

        if (!isWhole && (IsChineseIn(StrictUtf16, bytes) || IsChineseIn(StrictUtf16BigEndian, bytes)))
        {
            // Pairs of UTF-16 without a digit or line end among the first have no zero byte there.
            return "";
        }

        throw new ReportFileException(
            fileName,
            $"is neither UTF-8 nor GB18030{(declared is null ? "" : $" (it names {declared})")}; save the file as UTF-8 and try again");
    }

    /// <summary>UTF-16 text has zero bytes in one half of its pairs, for its digits and line ends; anything else with zeros is binary.</summary>
    private static string WithoutMark(string fileName, ReadOnlySpan<byte> bytes, int zero, bool isWhole)
    {
        var encoding = zero % 2 == 1 ? StrictUtf16 : StrictUtf16BigEndian;
        return bytes.Length % 2 == 0 && TryDecode(encoding, bytes, isWhole) is { } text && !text.Contains('\0') && IsChinese(text)
            ? text
            : throw new ReportFileException(fileName, $"byte {zero} is zero, so this is no text; give the report as text, HTML, PDF or Word");
    }

    private static string Strict(string fileName, Encoding encoding, ReadOnlySpan<byte> bytes, bool isWhole) =>
        TryDecode(encoding, bytes, isWhole) ?? throw new ReportFileException(fileName, "has the mark of UTF-16 but is not; save the file as UTF-8 and try again");

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        try
        {
            if (isWhole)
            {
                return encoding.GetString(bytes);
            }

            var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
            return new string(characters, 0, encoding.GetDecoder().GetChars(bytes, characters, flush: false));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsChineseIn(Encoding encoding, ReadOnlySpan<byte> head) => TryDecode(encoding, head, isWhole: false) is { } text && IsChinese(text);

    /// <summary>Whether most letters are Chinese: any even number of bytes decodes as something.</summary>
    private static bool IsChinese(string text)
    {
        var (chinese, other) = (0, 0);
        foreach (var c in text)
        {
            if (c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3000' and <= '\u303f') or (>= '\uff00' and <= '\uffef'))
            {
                chinese++;
            }
            else if (c >= 0x80 || char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))
            {
                other++;
            }
        }

        return chinese > 4 * other;
    }
}
