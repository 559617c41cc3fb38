package org.tftsr.documents.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A DOCX file as any program would read it: a container of parts in XML. */
final class ReadDocx {

	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final Document body;

	ReadDocx(byte[] file) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		body = xml("word/document.xml");
	}

	List<String> partNames() {
		return List.copyOf(parts.keySet());
	}

	/** A part, which has to be well-formed. */
	Document xml(String part) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(part + ": " + new String(parts.get(part), StandardCharsets.UTF_8), e);
		}
	}

	/** The texts of the paragraphs of a style. */
	List<String> paragraphs(String style) {
		return elements(body, "p").stream().filter(p -> style.equals(value(p, "pStyle"))).map(ReadDocx::text).toList();
	}

	/** The texts of all paragraphs. */
	List<String> paragraphs() {
		return elements(body, "p").stream().map(ReadDocx::text).toList();
	}

	/** The cells of each row that is repeated as a header. */
	List<List<String>> headerRows() {
		return rows(true);
	}

	/** The cells of the other rows. */
	List<List<String>> rows() {
		return rows(false);
	}

	private List<List<String>> rows(boolean header) {
		return elements(body, "tr").stream().filter(row -> header != elements(row, "tblHeader").isEmpty())
				.map(row -> elements(row, "tc").stream().map(ReadDocx::text).toList()).toList();
	}

	/** Level, number of the list and text of each list item. */
	List<String> items() {
		return elements(body, "p").stream().filter(p -> value(p, "numId") != null)
				.map(p -> value(p, "ilvl") + "/" + value(p, "numId") + " " + text(p)).toList();
	}

	/** Texts of the runs that have a property. */
	List<String> runs(String property) {
		return elements(body, "r").stream().filter(run -> !elements(run, property).isEmpty()).map(ReadDocx::text).toList();
	}

	/** Texts of the runs of a character style. */
	List<String> styledRuns(String style) {
		return elements(body, "r").stream().filter(run -> style.equals(value(run, "rStyle"))).map(ReadDocx::text).toList();
	}

	/** Address and text of each link. */
	Map<String, String> links() throws IOException {
		Map<String, String> targets = new LinkedHashMap<>();
		NodeList relationships = xml("word/_rels/document.xml.rels").getElementsByTagName("Relationship");
		for (int i = 0; i < relationships.getLength(); i++) {
			Element relationship = (Element) relationships.item(i);
			targets.put(relationship.getAttribute("Id"), relationship.getAttribute("Target"));
		}
		Map<String, String> links = new LinkedHashMap<>();
		for (Element link : elements(body, "hyperlink")) {
			links.put(targets.get(link.getAttributeNS(
					"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")), text(link));
		}
		return links;
	}

	private static String value(Element parent, String name) {
		List<Element> found = elements(parent, name);
		return found.isEmpty() ? null : found.getFirst().getAttributeNS(W, "val");
	}

	private static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Element part : elements(element, "*")) {
			switch (part.getLocalName()) {
			case "t" -> text.append(part.getTextContent());
			case "tab" -> text.append('\t');
			case "br" -> text.append('\n');
			default -> {
				// no text of its own
			}
			}
		}
		return text.toString();
	}

	private static List<Element> elements(Node parent, String name) {
		NodeList nodes = parent instanceof Document document ? document.getElementsByTagNameNS(W, name)
				: ((Element) parent).getElementsByTagNameNS(W, name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}
}
