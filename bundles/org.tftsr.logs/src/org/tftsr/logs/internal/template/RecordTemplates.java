package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LineAssignment;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.format.RecordReader;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.task.LogTask;

/** The templates of the records of one log. Not thread-safe. */
public final class RecordTemplates {

	private final LogFormat format;
	private final RecordReader records;
	private final TemplateTree tree = new TemplateTree();
	private Cluster current;

	/** @param format how the log's lines are built */
	public RecordTemplates(LogFormat format) {
		this.format = format;
		this.records = new RecordReader(format);
	}

	/** Reads a log and groups its records. */
	public static RecordTemplates mined(LogSource log, Progress progress) throws TftsrException {
		RecordTemplates templates = new RecordTemplates(LogFormat.of(log, progress));
		LogPass.over(log, LogTask.GROUPING, progress, line -> {
			templates.add(line.number(), line.line());
			return true;
		});
		return templates;
	}

	/**
	 * Takes the next line.
	 *
	 * @param number from 1
	 * @return what was found in it; valid until the next call
	 */
	public ParsedLine add(long number, String line) {
		ParsedLine parsed = records.read(line);
		if (current == null || parsed.startsRecord()) {
			current = tree.find(line, parsed.messageStart(), parsed.messageEnd());
			current.count(number, parsed);
		} else if (parsed.recordLevel() != null) {
			current.tell(parsed.recordLevel());
		}
		return parsed;
	}

	/** The template of the record that the last line belongs to, as far as it is known by now. */
	public Cluster current() {
		return current;
	}

	/** The templates by first appearance. */
	public List<LogTemplate> templates() {
		List<LogTemplate> templates = new ArrayList<>();
		for (Cluster root : clusters()) {
			templates.add(root.toTemplate(templates.size() + 1));
		}
		return templates;
	}

	/** The records of each of the templates, in their order. */
	public List<Cluster> clusters() {
		return tree.roots();
	}

	/** All templates that were ever made, those included that became part of others; by {@link Cluster#order}. */
	public List<Cluster> made() {
		return tree.made();
	}

	/** Reads the log once more and says for each line which template it belongs to. */
	public void assign(LogSource log, LineAssignment consumer, Progress progress) throws TftsrException {
		Map<Cluster, Integer> ids = new IdentityHashMap<>();
		tree.roots().forEach(root -> ids.put(root, ids.size() + 1));
		RecordReader again = new RecordReader(format);
		current = null;
		LogPass.over(log, LogTask.ASSIGNING, progress, line -> {
			ParsedLine parsed = again.read(line.line());
			if (current == null || parsed.startsRecord()) {
				current = tree.find(line.line(), parsed.messageStart(), parsed.messageEnd());
			}
			consumer.assign(line.number(), ids.get(current));
			return true;
		});
	}
}
