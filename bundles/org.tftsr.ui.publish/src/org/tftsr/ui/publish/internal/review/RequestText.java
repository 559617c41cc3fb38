package org.tftsr.ui.publish.internal.review;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tftsr.net.Preview;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.review.ReadableJson;

/** One request, set out to be read or byte for byte, with what was redacted in it. */
public final class RequestText {

	private static final int WIDTH = 300;
	private static final int LINES = 12;
	private static final Pattern JSON = Pattern.compile("application/([-\\w.]+\\+)?json");

	private final Composite area;
	private final Label facts;
	private final Button readable;
	private final StyledText text;
	private Preview shown;

	/** An area that shows no request yet. */
	public RequestText(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(area);
		facts = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(facts);
		Composite forms = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(forms);
		readable = new Button(forms, SWT.RADIO);
		readable.setText(Messages.Request_readable);
		readable.setSelection(true);
		readable.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showText()));
		new Button(forms, SWT.RADIO).setText(Messages.Request_raw);
		text = new StyledText(area, SWT.BORDER | SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(6, 4, 6, 4);
		AccessibleNames.set(text, Messages.Request_text);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
	}

	/** The outermost control. */
	public Control control() {
		return area;
	}

	/** Shows a request; null for none. */
	public void show(Preview preview) {
		shown = preview;
		if (preview == null) {
			facts.setText("");
		} else {
			List<String> words = new ArrayList<>();
			if (preview.body().length > 0) {
				words.add(NLS.bind(Messages.Request_bytes, NumberFormat.getIntegerInstance().format(preview.body().length)));
			}
			if (isFile(preview)) {
				// what was replaced in it was counted with the text that it goes along with
				words.add(mediaType(preview).replaceFirst(";.*", ""));
			} else {
				words.add(redacted(preview.redacted()));
			}
			words.addAll(preview.notes());
			facts.setText(String.join("  \u00B7  ", words).replace("&", "&&"));
			facts.setToolTipText("SHA-256 " + preview.sha256());
		}
		facts.requestLayout();
		showText();
	}

	private static boolean isFile(Preview preview) {
		return preview.body().length > 0 && preview.redacted().isEmpty() && !JSON.matcher(mediaType(preview)).lookingAt();
	}

	private static String mediaType(Preview preview) {
		return preview.headers().entrySet().stream().filter(header -> "Content-Type".equalsIgnoreCase(header.getKey()))
				.map(Map.Entry::getValue).findFirst().orElse("");
	}

	/** How many values of which type were replaced, in words. */
	public static String redacted(Map<String, Integer> counts) {
		if (counts.isEmpty()) {
			return Messages.Request_nothingRedacted;
		}
		return NLS.bind(Messages.Request_redacted, counts.entrySet().stream()
				.map(type -> NLS.bind(Messages.Request_type, TypeLabels.of(type.getKey()), type.getValue())).sorted()
				.collect(Collectors.joining(", ")));
	}

	/** A request in one line. */
	public static String title(Preview preview) {
		return preview.method() + ' ' + preview.address().getPath();
	}

	/** With each parameter in a line of its own, and characters in the place of their codes: it may hold words of the user. */
	private static String readable(URI address) {
		if (address.getRawQuery() == null) {
			return address.toString();
		}
		String whole = address.toString();
		StringBuilder lines = new StringBuilder(whole.substring(0, whole.indexOf('?')));
		for (String parameter : address.getRawQuery().split("&")) {
			String[] parts = parameter.split("=", 2);
			lines.append("\n    ").append(decoded(parts[0])).append(parts.length > 1 ? " = " + decoded(parts[1]) : "");
		}
		return lines.toString();
	}

	private static String decoded(String part) {
		String text = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
		// a line break in a value would look like a further parameter
		return text.chars().anyMatch(Character::isISOControl) ? part : text;
	}

	private void showText() {
		if (shown == null) {
			text.setText("");
			return;
		}
		String body = new String(shown.body(), StandardCharsets.UTF_8);
		StringBuilder all = new StringBuilder();
		if (readable.getSelection()) {
			all.append(shown.method()).append(' ').append(readable(shown.address())).append('\n');
			all.append('\n').append(ReadableJson.of(body));
		} else {
			all.append(shown.method()).append(' ').append(shown.address()).append('\n');
			new TreeMap<>(shown.headers()).forEach((name, value) -> all.append(name).append(": ").append(value).append('\n'));
			all.append('\n').append(body);
		}
		text.setText(all.toString());
	}
}
