package org.tftsr.integrations.tests.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Work items in memory, with revisions one by one. */
final class MemoryBoard implements AzureDevOpsService {

	final Map<Long, WorkItem> items = new TreeMap<>();
	final Map<UUID, Long> correlations = new HashMap<>();
	final Map<Long, WorkItemContent> contents = new HashMap<>();
	final List<String> comments = new ArrayList<>();
	final Map<String, byte[]> files = new HashMap<>();
	private final AzureDevOpsService real;
	private long last = 40;

	/** @param real writes Markdown as HTML */
	MemoryBoard(AzureDevOpsService real) {
		this.real = real;
	}

	@Override
	public RedactedText html(String markdown, Redactor redactor) {
		return real.html(markdown, redactor);
	}

	@Override
	public List<String> projects(Progress progress) {
		return List.of("Shop");
	}

	@Override
	public Setting project(String nameOrId, Progress progress) throws TftsrException {
		return Setting.of("project", nameOrId);
	}

	@Override
	public List<String> types(Setting project, Progress progress) {
		return List.of("Bug", "Task");
	}

	@Override
	public String usualType(Setting project, Progress progress) {
		return "Bug";
	}

	@Override
	public List<WorkItem> search(Setting project, String words, int most, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, Shown.preview("POST", words));
		return items.values().stream().filter(item -> item.title().contains(words)).limit(most).toList();
	}

	@Override
	public WorkItem get(long id, Progress progress) throws TftsrException {
		return Optional.ofNullable(items.get(id)).orElseThrow(Shown::notThere);
	}

	@Override
	public List<String> comments(WorkItem item, Progress progress) {
		return List.copyOf(comments);
	}

	@Override
	public Optional<List<String>> discussion(WorkItem item, Progress progress) {
		return Optional.of(List.copyOf(comments));
	}

	@Override
	public Optional<WorkItem> withCorrelation(WorkItemContent content, Progress progress) {
		return Optional.ofNullable(correlations.get(content.correlationId())).map(items::get);
	}

	@Override
	public Preview previewSameTitle(WorkItemContent content) {
		return Shown.preview("POST", content.title().text());
	}

	@Override
	public List<WorkItem> sameTitle(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewSameTitle(content));
		return items.values().stream().filter(item -> item.title().equals(content.title().text())).toList();
	}

	@Override
	public Preview previewCreate(WorkItemContent content, Progress progress) {
		return Shown.preview("POST", text(content));
	}

	private static String text(WorkItemContent content) {
		return text(content.title()) + '\n' + text(content.html()) + '\n' + text(content.comment()) + '\n' + text(content.severity())
				+ content.priority() + content.fields();
	}

	private static String text(RedactedText text) {
		return text == null ? "" : text.text();
	}

	@Override
	public WorkItem create(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewCreate(content, progress));
		last++;
		correlations.put(content.correlationId(), last);
		return write(new WorkItem(last, 0, content.type().text(), null, null, null, 0, "New", content.project().text(), "https://dev.example/" + last, null),
				content);
	}

	private WorkItem write(WorkItem item, WorkItemContent content) {
		WorkItem written = new WorkItem(item.id(), item.revision() + 1, item.type(), content.title() == null ? item.title() : content.title().text(),
				content.html() == null ? item.html() : content.html().text(), content.severity() == null ? item.severity() : content.severity().text(),
				content.priority() == 0 ? item.priority() : content.priority(), item.state(), item.project(), item.address(), Instant.now());
		items.put(item.id(), written);
		contents.put(item.id(), content);
		if (content.comment() != null) {
			comments.add(content.comment().text());
		}
		return written;
	}

	@Override
	public Preview previewUpdate(WorkItem seen, WorkItemContent content, Progress progress) {
		return Shown.preview("PATCH", text(content));
	}

	@Override
	public WorkItem update(WorkItem seen, WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewUpdate(seen, content, progress));
		WorkItem now = get(seen.id(), progress);
		if (now.revision() != seen.revision()) {
			throw Shown.changed();
		}
		return write(now, content);
	}

	@Override
	public boolean attach(WorkItem seen, WorkItemContent content, RedactedFile file, Reviewer reviewer, Progress progress)
			throws TftsrException {
		String key = Long.toString(seen.id()) + '/' + file.name().text();
		if (files.containsKey(key)) {
			return false;
		}
		Shown.ask(reviewer, Shown.preview("POST", new String(file.bytes(), StandardCharsets.ISO_8859_1)));
		files.put(key, file.bytes());
		return true;
	}
}
