// An SVG document read back with nothing but an XML reader.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

#include <vector>

namespace synfin::test {

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text; // of this element and all below it
    std::vector<Element> children;
    [[nodiscard]] QString at(const char* attribute) const
    {
        return attributes.value(QLatin1String(attribute)).toString();
    }
};

inline Element readElement(QXmlStreamReader& xml)
{
    Element element{xml.name().toString(), xml.attributes(), {}, {}};
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.push_back(readElement(xml));
            element.text += element.children.back().text;
            break;
        case QXmlStreamReader::Characters: element.text += xml.text(); break;
        case QXmlStreamReader::EndElement: return element;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction: break;
        }
    }
    return element;
}

// The root, or an element without a name if the bytes are not well-formed XML to their end.
inline Element parse(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    if (!xml.readNextStartElement())
        return {};
    Element root = readElement(xml);
    while (!xml.atEnd())
        xml.readNext();
    return xml.hasError() ? Element{} : root;
}

inline std::vector<const Element*> all(const Element& root, const char* name)
{
    std::vector<const Element*> found;
    if (root.name == QLatin1String(name))
        found.push_back(&root);
    for (const Element& child : root.children) {
        for (const Element* one : all(child, name))
            found.push_back(one);
    }
    return found;
}

inline QStringList ids(const Element& element)
{
    QStringList list;
    if (!element.at("id").isEmpty())
        list << element.at("id");
    for (const Element& child : element.children)
        list << ids(child);
    return list;
}

} // namespace synfin::test
