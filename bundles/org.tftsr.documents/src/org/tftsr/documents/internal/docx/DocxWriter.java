package org.tftsr.documents.internal.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;
import org.tftsr.documents.internal.text.VisibleText;

/**
 * Writes a document as WordprocessingML in an Open Packaging container
 * (<a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>, parts 1 and 2,
 * transitional). The same document gives the same bytes. Thread-safe.
 */
public final class DocxWriter {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	/** A zip file has a time for each entry; the earliest it can say. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private DocxWriter() {
		// only a function
	}

	/**
	 * Writes it. The stream is not closed.
	 *
	 * @param title becomes the title in the properties and the head of each page
	 */
	public static void write(String title, Node document, OutputStream out) throws IOException {
		String shown = VisibleText.singleLine(title);
		Links links = new Links();
		Numbering numbering = new Numbering();
		byte[] body = body(document, links, numbering);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		put(zip, "[Content_Types].xml", contentTypes());
		put(zip, "_rels/.rels", relationships(Map.of(), Map.of("document", "officeDocument word/document.xml")));
		put(zip, "docProps/core.xml", properties(shown));
		put(zip, "word/document.xml", body);
		put(zip, "word/_rels/document.xml.rels", relationships(links.all(), Map.of("styles", "styles styles.xml",
				"numbering", "numbering numbering.xml", "header", "header header1.xml", "footer", "footer footer1.xml")));
		put(zip, "word/styles.xml", Styles.part());
		put(zip, "word/numbering.xml", numbering.part());
		put(zip, "word/header1.xml", DocxPage.header(shown));
		put(zip, "word/footer1.xml", DocxPage.footer());
		zip.finish();
	}

	private static byte[] body(Node document, Links links, Numbering numbering) {
		Xml xml = new Xml("document");
		xml.open("body");
		document.accept(new Blocks(xml, links, numbering));
		DocxPage.writeSection(xml, "header", "footer");
		return xml.bytes();
	}

	private static String contentTypes() {
		StringBuilder types = new StringBuilder(DECLARATION + "<Types xmlns=\"" + PACKAGE + "/content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
		Map.of("document", "document.main", "styles", "styles", "numbering", "numbering", "header1", "header", "footer1",
				"footer").entrySet().stream().sorted(Map.Entry.comparingByKey())
				.forEach(part -> types.append("<Override PartName=\"/word/").append(part.getKey())
						.append(".xml\" ContentType=\"").append(WORD).append(part.getValue()).append("+xml\"/>"));
		return types + "<Override PartName=\"/docProps/core.xml\" "
				+ "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
	}

	private static String relationships(Map<String, String> links, Map<String, String> parts) {
		StringBuilder all = new StringBuilder(DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
		parts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(part -> {
			String[] typeAndTarget = part.getValue().split(" ");
			relationship(all, part.getKey(), Xml.RELATIONSHIPS + '/' + typeAndTarget[0], typeAndTarget[1], "");
		});
		if (parts.containsKey("document")) {
			relationship(all, "properties", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml", "");
		}
		links.forEach((address, id) -> relationship(all, id, Xml.RELATIONSHIPS + "/hyperlink", address,
				" TargetMode=\"External\""));
		return all + "</Relationships>";
	}

	private static void relationship(StringBuilder out, String id, String type, String target, String mode) {
		out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(type).append("\" Target=\"")
				.append(escaped(target)).append('"').append(mode).append("/>");
	}

	private static String properties(String title) {
		return DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\" "
				+ "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(title) + "</dc:title>"
				+ "<dc:creator>TFTSR</dc:creator><dc:language>en</dc:language></cp:coreProperties>";
	}

	/** The characters that HTML escapes are those that XML does. */
	private static String escaped(String text) {
		StringBuilder out = new StringBuilder();
		new HtmlWriter(out).text(text);
		return out.toString();
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		put(zip, name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}
}
