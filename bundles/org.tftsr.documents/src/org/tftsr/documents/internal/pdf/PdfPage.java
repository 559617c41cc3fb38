package org.tftsr.documents.internal.pdf;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.tftsr.documents.internal.text.StyleSheet;
import org.tftsr.documents.internal.text.VisibleText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Builds the page that the PDF is laid out from: the markup with style, contents list, running header and bookmarks. */
final class PdfPage {

	private static final String STYLE = StyleSheet.read(PdfPage.class, "print.css");

	private static final int HEADER_LENGTH = 90;

	private final Document document;

	private PdfPage(Document document) {
		this.document = document;
	}

	/**
	 * The page.
	 *
	 * @param title text
	 * @param body  well-formed markup
	 */
	static Document of(String title, String body) throws IOException {
		String shownTitle = VisibleText.singleLine(title);
		Document document = parse("<html lang=\"en\"><head/><body>" + body + "</body></html>");
		PdfPage page = new PdfPage(document);
		page.addHead(shownTitle);
		Contents.add(document);
		page.addHeader(shownTitle);
		Element content = (Element) document.getElementsByTagName("body").item(0);
		page.describeLinks();
		ColumnWidths.apply(document);
		FontRuns.mark(content);
		LongText.split(content);
		TextOrder.keep(content);
		return document;
	}

	private static Document parse(String markup) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(e);
		}
	}

	private void addHead(String title) {
		Element head = (Element) document.getElementsByTagName("head").item(0);
		append(head, "title").setTextContent(title);
		Element description = append(head, "meta");
		description.setAttribute("name", "description");
		description.setAttribute("content", title);
		append(head, "style").setTextContent(STYLE);
		Element bookmarks = append(head, "bookmarks");
		NodeList sections = document.getElementsByTagName("h2");
		for (int i = 0; i < sections.getLength(); i++) {
			Element section = (Element) sections.item(i);
			Element bookmark = append(bookmarks, "bookmark");
			bookmark.setAttribute("name", section.getTextContent());
			bookmark.setAttribute("href", '#' + section.getAttribute("id"));
		}
	}

	/** PDF/UA-1 wants a description of each link in the structure too, section 7.18.1. */
	private void describeLinks() {
		NodeList links = document.getElementsByTagName("a");
		for (int i = 0; i < links.getLength(); i++) {
			Element link = (Element) links.item(i);
			if (!link.hasAttribute("title")) {
				link.setAttribute("title", link.getTextContent());
			}
		}
	}

	private void addHeader(String title) {
		Element body = (Element) document.getElementsByTagName("body").item(0);
		Element header = document.createElement("div");
		header.setAttribute("class", "page-header");
		header.setTextContent(shorten(title));
		body.insertBefore(header, body.getFirstChild());
	}

	private Element append(Element parent, String name) {
		Element child = document.createElement(name);
		parent.appendChild(child);
		return child;
	}

	private static String shorten(String title) {
		if (title.codePointCount(0, title.length()) <= HEADER_LENGTH) {
			return title;
		}
		return title.substring(0, title.offsetByCodePoints(0, HEADER_LENGTH - 1)) + '\u2026';
	}
}
