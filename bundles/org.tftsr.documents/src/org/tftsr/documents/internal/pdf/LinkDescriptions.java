package org.tftsr.documents.internal.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * Says of each link where it leads, as PDF/UA-1 (ISO 14289-1, section 7.18.5) demands. The layout engine writes that into the
 * structure only, not into the link itself.
 */
final class LinkDescriptions {

	private LinkDescriptions() {
		// only a function
	}

	/** Adds them. */
	static void add(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
					link.setContents(description(link, document));
				}
			}
		}
	}

	private static String description(PDAnnotationLink link, PDDocument document) throws IOException {
		if (link.getAction() instanceof PDActionURI web) {
			return web.getURI();
		}
		PDDestination destination = link.getAction() instanceof PDActionGoTo jump ? jump.getDestination()
				: link.getDestination();
		PDPage target = destination instanceof PDPageDestination place ? place.getPage() : null;
		return target == null ? "Link" : "Page " + (document.getPages().indexOf(target) + 1);
	}
}
