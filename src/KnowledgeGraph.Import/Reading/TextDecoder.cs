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

    /// <param name="declared">An encoding that the document names for itself, tried behind UTF-8.</param>
    /// <exception cref="ReportFileException">The bytes are no text, or of an unknown encoding.</exception>
    public static string Decode(string fileName, byte[] content, string? declared = null)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Strict(fileName, StrictUtf16, bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Strict(fileName, StrictUtf16BigEndian, bytes[2..]);
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            return WithoutMark(fileName, bytes, zero);
        }

        if (TryDecode(StrictUtf8, bytes) is { } utf8)
        {
            return utf8.TrimStart('\uFEFF');
        }

        if (TryDecode(StrictGb18030, bytes) is { } gb && IsChinese(gb))
        {
            return gb;
        }

        throw new ReportFileException(
            fileName,
            $"is neither UTF-8 nor GB18030{(declared is null ? "" : $" (it names {declared})")}; save the file as UTF-8 and try again");
    }

    /// <summary>UTF-16 text has zero bytes in one half of its pairs, for its digits and line ends; anything else with zeros is binary.</summary>
    private static string WithoutMark(string fileName, ReadOnlySpan<byte> bytes, int zero)
    {
        var encoding = zero % 2 == 1 ? StrictUtf16 : StrictUtf16BigEndian;
        return bytes.Length % 2 == 0 && TryDecode(encoding, bytes) is { } text && !text.Contains('\0') && IsChinese(text)
            ? text
            : throw new ReportFileException(fileName, $"byte {zero} is zero, so this is no text; give the report as text, HTML, PDF or Word");
    }

    private static string Strict(string fileName, Encoding encoding, ReadOnlySpan<byte> bytes) =>
        TryDecode(encoding, bytes) ?? throw new ReportFileException(fileName, "has the mark of UTF-16 but is not; save the file as UTF-8 and try again");

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

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
