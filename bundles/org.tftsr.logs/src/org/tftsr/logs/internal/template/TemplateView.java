package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.read.ChosenLines;

/**
 * Shows templates as a view shows their lines. To mask first and to redact then would hide from the view what it knows
 * a secret by: of an address "jane.&lt;*&gt;@acme.example" is left, which is none. So the sample of a template passes
 * the view first, as the whole line, and its text is made of what came back.
 *
 * <p>Why nothing that the view replaced can appear: the text consists of words of the message that the view returned,
 * each as it was masked. Masking only leaves out characters and puts {@link Masker#WILDCARD} in their place. A word of
 * the template is taken instead in one case: where it is such a word with its end made variable, that is, where all of
 * it but the wildcard at its end is the start of the masked word. A template that stands for all messages of a length
 * is a wildcard alone. How words are aligned therefore decides how well the text reads, and never what can be seen in
 * it. Where the message cannot be found in what the view returned, the text is the message that the format sees there.
 * Not thread-safe.
 */
public final class TemplateView {

	/** As much as a template has words for. */
	private static final int LONGEST = 1 << 12;

	private final LogFormat format;
	private final TextView view;
	private final Masker masker = new Masker();

	private TemplateView(LogFormat format, TextView view) {
		this.format = format;
		this.view = view;
	}

	/**
	 * Reads a log up to the last sample.
	 *
	 * @param templates all of the log
	 * @param clusters  their records, in the same order
	 * @param format    how the log's lines are built
	 * @return the templates as the view shows them, in the same order
	 * @throws TftsrException of kind CONFLICT where the log no longer has one of the samples
	 */
	public static List<LogTemplate> of(LogSource log, List<LogTemplate> templates, List<Cluster> clusters,
			LogFormat format, TextView view, Progress progress) throws TftsrException {
		TemplateView shown = new TemplateView(format, view);
		TreeMap<Long, Cluster> samples = new TreeMap<>();
		clusters.forEach(cluster -> samples.put(cluster.firstLine(), cluster));
		List<String> texts = new ArrayList<>();
		ChosenLines.read(log, samples.keySet(), progress,
				line -> texts.add(shown.text(samples.get(line.number()), line.number(), line.line())));
		List<LogTemplate> all = new ArrayList<>();
		for (LogTemplate template : templates) {
			all.add(new LogTemplate(template.id(), texts.get(all.size()), template.count(), template.level(),
					template.firstLine(), template.lastLine(), template.sampleLine()));
		}
		return all;
	}

	private String text(Cluster cluster, long number, String line) {
		String shown = view.line(number, line);
		LineEdits edits = new LineEdits(line, shown);
		int start = edits.start(Math.min(cluster.sampleStart(), line.length()));
		int end = edits.end(Math.min(cluster.sampleEnd(), line.length()));
		String text = start < 0 || end < start ? format.message(shown)
				: edits.unmarked(String.join(" ", words(cluster.tokens(), edits.marked(start, end))));
		boolean hidden = text.isEmpty() && cluster.tokens().length > 0;
		return view.text(hidden ? Masker.WILDCARD : shortened(text));
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

	/** The words of a message, those that vary in the template made variable. */
	private List<String> words(String[] template, String message) {
		if (isCoarse(template)) {
			return List.of(template);
		}
		masker.mask(message, 0, message.length());
		String[] words = Tokens.of(masker.text());
		int most = Math.min(words.length, template.length);
		boolean aligned = words.length == template.length;
		int head = 0;
		while (head < most && (aligned || fits(template[head], words[head]))) {
			words[head] = fits(template[head], words[head]) ? template[head] : words[head];
			head++;
		}
		for (int tail = 1; tail <= most - head; tail++) {
			int last = words.length - tail;
			if (!fits(template[template.length - tail], words[last])) {
				break;
			}
			words[last] = template[template.length - tail];
		}
		return List.of(words);
	}

	/** Whether it stands for all messages of a length, of which it says nothing. */
	private static boolean isCoarse(String[] template) {
		return template.length == 0 || template.length == 1 && template[0].equals(Masker.WILDCARD);
	}

	/** Whether all that a word of a template says stands at the start of a word. */
	private static boolean fits(String template, String word) {
		boolean variable = template.endsWith(Masker.WILDCARD);
		return template.equals(word) || variable
				&& word.startsWith(template.substring(0, template.length() - Masker.WILDCARD.length()));
	}
}
