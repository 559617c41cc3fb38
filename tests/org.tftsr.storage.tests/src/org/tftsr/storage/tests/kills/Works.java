package org.tftsr.storage.tests.kills;

import java.util.List;

/** Every work that is killed. */
final class Works {

	static final List<Work> ALL = List.of(new WritingWork(), new AnswersWork(), new PublishingWork(), new MigrationWork(),
			new TakeOverWork(), new RekeyWork(), new ImportWork(), new IntakeWork(), new SearchingWork(),
			new BackupWork(), new RestoreWork());

	private Works() {
	}

	/** The work of that name. */
	static Work named(String name) {
		return ALL.stream().filter(work -> work.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"There is no work " + name + "; there are " + ALL.stream().map(Work::name).toList()));
	}
}
