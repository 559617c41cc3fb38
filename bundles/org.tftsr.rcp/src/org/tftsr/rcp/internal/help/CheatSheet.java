package org.tftsr.rcp.internal.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A cheat sheet in the format of the platform, as far as ours use it.
 *
 * @param title what it leads to
 * @param intro what is needed for it
 * @param steps in their order
 */
record CheatSheet(String title, String intro, List<Step> steps) {

	private static final String BUNDLE = "org.tftsr.help"; //$NON-NLS-1$
	private static final String FILE = "cheatsheets/first-rca.xml"; //$NON-NLS-1$
	private static final String ITEM = "item"; //$NON-NLS-1$
	private static final String TITLE = "title"; //$NON-NLS-1$

	/**
	 * A step.
	 *
	 * @param href     the page that says more
	 * @param command  what does it, as the command service writes commands with their parameters
	 * @param optional whether one can go on without it
	 */
	record Step(String title, String description, String href, String command, boolean optional) {
	}

	/** Reads the one of the help; not for the user interface thread. */
	static CheatSheet firstRca() throws IOException {
		Bundle bundle = Platform.getBundle(BUNDLE);
		URL file = bundle == null ? null : bundle.getEntry(FILE);
		if (file == null) {
			throw new FileNotFoundException(FILE);
		}
		try (InputStream in = file.openStream()) {
			Element sheet = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
			List<Step> steps = new ArrayList<>();
			NodeList items = sheet.getElementsByTagName(ITEM);
			for (int i = 0; i < items.getLength(); i++) {
				steps.add(step((Element) items.item(i)));
			}
			return new CheatSheet(sheet.getAttribute(TITLE), description((Element) sheet.getElementsByTagName("intro").item(0)), steps); //$NON-NLS-1$
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(FILE, e);
		}
	}

	private static Step step(Element item) {
		Element command = (Element) item.getElementsByTagName("command").item(0); //$NON-NLS-1$
		return new Step(item.getAttribute(TITLE), description(item), item.getAttribute("href"), //$NON-NLS-1$
				command.getAttribute("serialization"), Boolean.parseBoolean(item.getAttribute("skip"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String description(Element element) {
		return element.getElementsByTagName("description").item(0).getTextContent().strip(); //$NON-NLS-1$
	}
}
