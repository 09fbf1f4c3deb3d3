using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>One graph as a person would write it: a paragraph for each subject, blank nodes in brackets, lists in parentheses.</summary>
internal sealed class TurtleGraphWriter(Utf8Output output, TurtleTermWriter terms, GraphShape shape, int margin)
{
    private const int IndentWidth = 4;

    public void Write()
    {
        var first = true;
        foreach (var root in shape.Roots)
        {
            if (!first)
            {
                output.Write((byte)'\n');
            }

            first = false;
            Indent(margin);
            WriteRoot(root);
            output.Write(" .\n"u8);
        }
    }

    private void WriteRoot(Term root)
    {
        if (shape.IsUnlabelled(root))
        {
            output.Write("[]"u8);
        }
        else
        {
            terms.Write(root);
        }

        WriteStatements(shape.StatementsOf(root), margin + 1, onOwnLine: false);
    }

    private void WriteStatements(IReadOnlyList<Quad> statements, int indent, bool onOwnLine)
    {
        Iri? predicate = null;
        foreach (var statement in statements)
        {
            if (statement.Predicate.Equals(predicate))
            {
                output.Write(", "u8);
            }
            else
            {
                StartPredicate(predicate is null, indent, onOwnLine);
                predicate = statement.Predicate;
                terms.WritePredicate(predicate);
                output.Write((byte)' ');
            }

            WriteObject(statement.Object, indent);
            WriteAnnotations(statement, indent);
        }
    }

    private void WriteAnnotations(in Quad statement, int indent)
    {
        var afterName = false;
        foreach (var reifier in shape.ReifiersOf(statement))
        {
            var said = shape.StatementsOf(reifier);
            if (reifier is Iri || said.Count == 0)
            {
                output.Write(" ~"u8);
                if (reifier is Iri)
                {
                    output.Write((byte)' ');
                    terms.Write(reifier);
                }

                afterName = true;
                continue;
            }

            // Right behind a reifier a block would speak of that one.
            output.Write(afterName ? " ~ {|"u8 : " {|"u8);
            afterName = false;
            WriteStatements(said, indent + 1, onOwnLine: true);
            output.Write((byte)'\n');
            Indent(indent);
            output.Write("|}"u8);
        }
    }

    private void StartPredicate(bool first, int indent, bool onOwnLine)
    {
        if (first && !onOwnLine)
        {
            output.Write((byte)' ');
            return;
        }

        output.Write(first ? "\n"u8 : " ;\n"u8);
        Indent(indent);
    }

    private void WriteObject(Term term, int indent)
    {
        if (term is Iri { Value: RdfVocabulary.Nil })
        {
            output.Write("()"u8);
        }
        else if (!shape.IsNested(term))
        {
            terms.Write(term);
        }
        else if (shape.IsList(term))
        {
            WriteList(term, indent);
        }
        else
        {
            WriteNested(term, indent);
        }
    }

    private void WriteNested(Term node, int indent)
    {
        var statements = shape.StatementsOf(node);
        if (statements.Count == 0)
        {
            output.Write("[]"u8);
            return;
        }

        output.Write((byte)'[');
        WriteStatements(statements, indent + 1, onOwnLine: true);
        output.Write((byte)'\n');
        Indent(indent);
        output.Write((byte)']');
    }

    private void WriteList(Term head, int indent)
    {
        output.Write((byte)'(');
        foreach (var element in shape.ElementsOf(head))
        {
            output.Write((byte)' ');
            WriteObject(element, indent);
        }

        output.Write(" )"u8);
    }

    private void Indent(int depth)
    {
        for (var i = 0; i < depth * IndentWidth; i++)
        {
            output.Write((byte)' ');
        }
    }
}
