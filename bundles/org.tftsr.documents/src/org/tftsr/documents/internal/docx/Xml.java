package org.tftsr.documents.internal.docx;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.tftsr.documents.internal.text.VisibleText;

/** Writes a part of WordprocessingML, whose elements and attributes have the prefix {@code w} unless they say another. */
final class Xml {

	static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final StringWriter text = new StringWriter();
	private final XMLStreamWriter out;

	/** @param root the outermost element, which is left open until {@link #bytes} */
	Xml(String root) {
		try {
			out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			out.writeStartDocument("UTF-8", "1.0");
			out.writeStartElement("w", root, MAIN);
			out.writeNamespace("w", MAIN);
			out.writeNamespace("r", RELATIONSHIPS);
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
	}

	/** Opens an element. */
	Xml open(String name, String... attributes) {
		try {
			out.writeStartElement("w", name, MAIN);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
		return this;
	}

	/** An element without content. */
	Xml empty(String name, String... attributes) {
		try {
			out.writeEmptyElement("w", name, MAIN);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
		return this;
	}

	/** An element whose one attribute is {@code val}. */
	Xml value(String name, String value) {
		return empty(name, "val", value);
	}

	/** Closes the innermost open element. */
	Xml close() {
		try {
			out.writeEndElement();
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
		return this;
	}

	/** An element of nothing but text, every blank of which counts. */
	void text(String name, String content) {
		try {
			out.writeStartElement("w", name, MAIN);
			out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
			out.writeCharacters(VisibleText.of(content));
			out.writeEndElement();
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
	}

	/** Closes everything; the part is complete. */
	byte[] bytes() {
		try {
			out.writeEndDocument();
			out.close();
		} catch (XMLStreamException e) {
			throw cannotHappen(e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Name and value by turns. */
	private void attributes(String... pairs) throws XMLStreamException {
		for (int i = 0; i < pairs.length; i += 2) {
			if (pairs[i].startsWith("r:")) {
				out.writeAttribute("r", RELATIONSHIPS, pairs[i].substring(2), pairs[i + 1]);
			} else {
				out.writeAttribute("w", MAIN, pairs[i], pairs[i + 1]);
			}
		}
	}

	/** It is written to memory, element by element. */
	private static IllegalStateException cannotHappen(XMLStreamException e) {
		return new IllegalStateException(e);
	}
}
