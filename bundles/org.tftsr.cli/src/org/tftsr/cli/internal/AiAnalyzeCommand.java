package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Claim.Citation;
import org.tftsr.core.ai.Claim.Standing;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has logs of an issue analysed. */
@Command(name = "analyze", description = "Has logs of an issue analysed: a summary, findings whose lines are looked up, a first why and a severity to accept.")
final class AiAnalyzeCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
	private String issue;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "LOG", description = "A log of the issue, by name or id.")
	private List<String> logs;

	@Option(names = "--accept-severity", description = "Makes the proposed severity that of the issue.")
	private boolean acceptSeverity;

	@Option(names = "--accept-why", description = "Adds the proposed first why, with the lines that were found as its evidence.")
	private boolean acceptWhy;

	@Mixin
	private AiQuestion question;

	AiAnalyzeCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		UUID issueId = issueId(issue);
		List<UUID> logIds = new ArrayList<>();
		for (String log : logs) {
			logIds.add(AiQuestion.log(issueId, log));
		}
		ChatService chat = Services.get(ChatService.class);
		Draft draft = chat.prepareAnalysis(issueId, logIds, question.provider().id(), question.model(), progress);
		AiSender sender = new AiSender(output, progress, question);
		if (question.isDryRun()) {
			sender.printBytes(draft);
			return ExitCodes.DONE;
		}
		LogFindings findings = sender.analyse(draft);
		if (output.isJson()) {
			output.json(AiChatJson.of(findings));
		} else {
			print(findings);
		}
		if (acceptSeverity) {
			chat.acceptSeverity(findings);
		}
		if (acceptWhy) {
			chat.acceptWhy(findings, progress);
		}
		return sender.exitCode(findings.answer());
	}

	private void print(LogFindings findings) {
		output.line(findings.summary());
		for (Claim claim : findings.findings()) {
			output.line("");
			output.line((claim.standing() == Standing.PROVEN ? "proven    " : "unproven  ") + claim.text());
			for (Citation citation : claim.citations()) {
				output.line("          " + citation.label() + ':' + citation.line() + (citation.found() ? "" : "  (not there as cited)")
						+ (citation.quote() == null ? "" : "  \"" + citation.quote() + '"'));
			}
		}
		output.line("");
		if (findings.firstWhy() != null) {
			output.line("First why (proposed): " + findings.firstWhy());
		}
		if (findings.severity() != null) {
			output.line("Severity (proposed): " + findings.severity().id());
		}
	}
}
