using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>Reads property elements in all their forms (RDF 1.2 XML §7.2.14 and on).</summary>
internal sealed class PropertyElementReader<TTerm, TSink>(
    XmlReader xml,
    XmlErrors errors,
    AttributeReader attributeReader,
    RdfXmlTerms<TTerm, TSink> terms,
    RdfXmlReader<TTerm, TSink> nodes)
    where TSink : IQuadSink<TTerm>
{
    /// <summary>The property elements inside the current element; afterwards the XML reader stands behind it.</summary>
    public void ReadAll(TTerm subject, XmlScope scope)
    {
        var members = 0;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Property(subject, scope, ref members);
            }
            else
            {
                nodes.SkipBetweenElements("a property element");
            }
        }

        xml.Read();
    }

    private void Property(TTerm subject, XmlScope outer, ref int members)
    {
        var predicate = Predicate(ref members);
        var attributes = attributeReader.Read(outer, out var scope);
        Check(attributes);
        var statement = new Statement(subject, predicate, attributes, scope);
        switch (attributes.ParseType)
        {
            case null:
                ElementWithoutParseType(statement);
                break;
            case "Resource":
                ParseTypeResource(statement);
                break;
            case "Collection":
                ParseTypeCollection(statement);
                break;
            case "Triple":
                ParseTypeTriple(statement);
                break;
            default:
                Emit(statement, terms.XmlLiteral(XmlLiteralText.ReadContent(xml, errors)));
                break;
        }
    }

    private TTerm Predicate(ref int members)
    {
        if (xml.NamespaceURI != RdfXmlNames.Rdf)
        {
            return terms.Iri(nodes.ElementIri());
        }

        if (xml.LocalName == "li")
        {
            members++;
            return terms.Iri(RdfXmlNames.Rdf + "_" + members.ToString(CultureInfo.InvariantCulture));
        }

        return RdfXmlNames.IsForbiddenProperty(xml.LocalName)
            ? throw errors.Here($"rdf:{xml.LocalName} cannot be a property element")
            : terms.Iri(nodes.ElementIri());
    }

    private void Check(ElementAttributes attributes)
    {
        if (attributes.About is not null)
        {
            throw errors.Here("rdf:about belongs to node elements, expected rdf:resource");
        }

        if (attributes.ParseType is not null && (attributes.DescribesResource || attributes.Datatype is not null))
        {
            throw errors.Here("a property element with rdf:parseType has only rdf:ID and rdf:annotation beside it");
        }

        if (attributes.Resource is not null && attributes.NodeId is not null)
        {
            throw errors.Here("a property element has one of rdf:resource and rdf:nodeID");
        }

        if (attributes.Datatype is not null && attributes.DescribesResource)
        {
            throw errors.Here("a property element with rdf:datatype holds a literal, and names no resource");
        }

        if (attributes.Annotation is not null && attributes.AnnotationNodeId is not null)
        {
            throw errors.Here("a property element has one of rdf:annotation and rdf:annotationNodeID");
        }
    }

    private void ElementWithoutParseType(in Statement statement)
    {
        var attributes = statement.Attributes;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            EmptyProperty(statement, "");
            return;
        }

        xml.Read();
        var text = ReadText();
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            xml.Read();
            EmptyProperty(statement, text);
            return;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            throw errors.Here("a property element holds either text or one node element");
        }

        if (attributes.DescribesResource || attributes.Datatype is not null)
        {
            throw errors.Here("a property element with rdf:resource, rdf:nodeID, rdf:datatype or property attributes holds no node element");
        }

        nodes.Enter();
        var @object = nodes.NodeElement(statement.Scope);
        nodes.Leave();
        Emit(statement, @object);
        EndProperty("the end of the property element after its one node element");
    }

    // Empty elements and those with text alone: what the attributes name, else a literal.
    private void EmptyProperty(in Statement statement, string text)
    {
        var attributes = statement.Attributes;
        if (!attributes.DescribesResource)
        {
            Emit(statement, attributes.Datatype is { } datatype
                ? terms.Typed(text, datatype, statement.Scope)
                : terms.Literal(text, statement.Scope));
            return;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            throw errors.Here("a property element that names a resource holds no text");
        }

        var @object = attributes switch
        {
            { Resource: { } resource } => terms.Resolved(resource, statement.Scope),
            { NodeId: { } node } => terms.Node(node),
            _ => terms.Fresh(),
        };
        Emit(statement, @object);
        nodes.PropertyAttributes(@object, attributes, statement.Scope);
    }

    private void ParseTypeResource(in Statement statement)
    {
        nodes.Enter();
        var node = terms.Fresh();
        Emit(statement, node);
        ReadAll(node, statement.Scope);
        nodes.Leave();
    }

    private void ParseTypeCollection(in Statement statement)
    {
        var empty = xml.IsEmptyElement;
        xml.Read();
        TTerm cell = default!;
        var any = false;
        while (!empty && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                nodes.SkipBetweenElements("a node element of the collection");
                continue;
            }

            var next = terms.Fresh();
            if (any)
            {
                terms.Emit(cell, terms.Known(Utf8Vocabulary.RdfRest), next);
            }
            else
            {
                Emit(statement, next);
            }

            any = true;
            cell = next;
            nodes.Enter();
            terms.Emit(cell, terms.Known(Utf8Vocabulary.RdfFirst), nodes.NodeElement(statement.Scope));
            nodes.Leave();
        }

        if (any)
        {
            terms.Emit(cell, terms.Known(Utf8Vocabulary.RdfRest), terms.Known(Utf8Vocabulary.RdfNil));
        }
        else
        {
            Emit(statement, terms.Known(Utf8Vocabulary.RdfNil));
        }

        if (!empty)
        {
            xml.Read();
        }
    }

    // RDF 1.2 XML §7.2.22; a document that does not announce 1.2 says nothing with it.
    private void ParseTypeTriple(in Statement statement)
    {
        var empty = xml.IsEmptyElement;
        nodes.Enter();
        terms.StartTripleTerm();
        xml.Read();
        while (!empty && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                nodes.NodeElement(statement.Scope);
            }
            else
            {
                nodes.SkipBetweenElements("the node element of the triple term");
            }
        }

        if (statement.Scope.IsVersion12)
        {
            Emit(statement, terms.EndTripleTerm());
        }
        else
        {
            terms.DropTripleTerm();
        }

        nodes.Leave();
        if (!empty)
        {
            xml.Read();
        }
    }

    private void Emit(in Statement statement, TTerm @object)
    {
        var (subject, predicate, attributes, scope) = statement;
        terms.Emit(subject, predicate, @object);
        if (attributes.Id is { } id)
        {
            Reify(terms.Id(id, scope), subject, predicate, @object);
        }

        if (attributes.Annotation is null && attributes.AnnotationNodeId is null)
        {
            return;
        }

        var reifier = attributes.Annotation is { } iri ? terms.Resolved(iri, scope) : terms.Node(attributes.AnnotationNodeId!);
        terms.Emit(reifier, terms.Known(Utf8Vocabulary.RdfReifies), terms.Triple(subject, predicate, @object));
    }

    private void Reify(TTerm statement, TTerm subject, TTerm predicate, TTerm @object)
    {
        terms.Emit(statement, terms.Known(Utf8Vocabulary.RdfType), terms.Iri(RdfXmlNames.Rdf + "Statement"));
        terms.Emit(statement, terms.Iri(RdfXmlNames.Rdf + "subject"), subject);
        terms.Emit(statement, terms.Iri(RdfXmlNames.Rdf + "predicate"), predicate);
        terms.Emit(statement, terms.Iri(RdfXmlNames.Rdf + "object"), @object);
    }

    private string ReadText()
    {
        StringBuilder? longer = null;
        var text = "";
        while (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (text.Length == 0)
                {
                    text = xml.Value;
                }
                else
                {
                    longer ??= new StringBuilder(text);
                    longer.Append(xml.Value);
                }
            }

            xml.Read();
        }

        return longer?.ToString() ?? text;
    }

    private void EndProperty(string expected)
    {
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                throw errors.Here($"expected {expected}, found the element '{xml.Name}'");
            }

            nodes.SkipBetweenElements(expected);
        }

        xml.Read();
    }

    private readonly record struct Statement(TTerm Subject, TTerm Predicate, ElementAttributes Attributes, XmlScope Scope);
}
