package org.tftsr.documents.internal.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts a list of the sections, with their pages, below the title of a document that has many. */
final class Contents {

	/** A document of fewer sections can be looked through. */
	private static final int FEWEST = 4;

	private Contents() {
		// only a function
	}

	/** Adds it where the document begins with a title. */
	static void add(Document document) {
		NodeList sections = document.getElementsByTagName("h2");
		Node title = document.getElementsByTagName("h1").item(0);
		if (sections.getLength() < FEWEST || title == null || !title.getParentNode().getNodeName().equals("body")) {
			return;
		}
		Element contents = document.createElement("div");
		contents.setAttribute("class", "contents");
		append(contents, "p", "Contents").setAttribute("class", "contents-title");
		for (int i = 0; i < sections.getLength(); i++) {
			Element section = (Element) sections.item(i);
			Element line = append(contents, "p", "");
			append(line, "a", section.getTextContent()).setAttribute("href", '#' + section.getAttribute("id"));
		}
		title.getParentNode().insertBefore(contents, title.getNextSibling());
	}

	private static Element append(Element parent, String name, String text) {
		Element child = parent.getOwnerDocument().createElement(name);
		child.setTextContent(text);
		parent.appendChild(child);
		return child;
	}
}
