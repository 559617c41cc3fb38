package org.tftsr.storage.tests.kills;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Kills processes at work with SIGKILL, at random moments, and looks at what they leave as the next start would. While one
 * round is judged, the process of the next one gets ready.
 */
public final class Kills {

	private static final String NATIVE = "native";

	private final Path folder;
	private final Random random;
	private final JavaCommand java;

	/**
	 * @param folder where each round has its own; that of the round that lost something stays
	 * @param seed   of all that is random; how fast the machine is decides the rest
	 */
	public Kills(Path folder, long seed) throws IOException {
		this.folder = folder.toAbsolutePath();
		this.random = new Random(seed);
		Path unpacked = Files.createDirectories(this.folder.resolve(NATIVE));
		this.java = JavaCommand.shortLived(unpacked, this.folder.resolve("classes.jsa"));
	}

	/** The names of what can be killed. */
	public static List<String> works() {
		return Works.ALL.stream().map(Work::name).toList();
	}

	/** Makes the archive of classes with which the processes start faster; it needs a class path of archives. */
	void makeArchive() throws Exception {
		Work work = Works.ALL.getFirst();
		try (Worker worker = worker(work, 0)) {
			worker.awaitReady();
			worker.dismiss();
		}
	}

	/**
	 * Kills a work so many times.
	 *
	 * @param traced whether every other kill comes at a call to the file system, where the program {@code strace} is there
	 * @throws Exception where something was lost, or where the machinery itself failed
	 */
	public Outcome kill(String name, int times, boolean traced) throws Exception {
		Work work = Works.named(name);
		long start = System.nanoTime();
		int calls = 0;
		int midway = 0;
		int acknowledged = 0;
		Duration whole;
		Worker worker = worker(work, 0);
		try {
			worker.awaitReady();
			whole = undisturbed(work, worker);
			Moment byTime = Moment.byTime(whole);
			Moment byCall = traced && Tracer.isAvailable() ? Moment.byCall(calls(work, worker, Tracer.CALLS)) : null;
			for (int i = 0; i < times; i++) {
				boolean atCall = byCall != null && i % 2 == 1;
				calls += atCall ? 1 : 0;
				Round round = new Round(work, new DataFolder(folder.resolve(name + '-' + i)));
				work.prepare(round.folder(), random);
				if (i > 0) {
					worker.awaitReady();
				}
				List<String> said = (atCall ? byCall : byTime).kill(worker, round.folder(), random);
				worker.close();
				if (i + 1 < times) {
					worker = worker(work, i + 1);
				}
				midway += said.contains("end") ? 0 : 1;
				acknowledged += round.judge(said.stream().filter(line -> !line.equals("end")).toList());
				removeUnpacked();
			}
		} finally {
			worker.close();
		}
		return new Outcome(name, times - calls, calls, midway, acknowledged, whole, Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * Lets one process do the work again and again while something keeps it from writing from some moment on; half of the times
	 * it goes on itself once that is over, else another process does.
	 *
	 * @return what came of it
	 * @throws Exception where something was lost, or where the failure was not told as one of input or output
	 */
	public Disturbance disturb(String name, int times, Trouble trouble) throws Exception {
		Work work = Works.named(name);
		long start = System.nanoTime();
		int noticed = 0;
		int acknowledged = 0;
		try (Worker worker = worker(work, 0)) {
			worker.awaitReady();
			long most = trouble == Trouble.FULL ? largest(work, worker) : calls(work, worker, Tracer.CHANGES);
			for (int i = 0; i < times; i++) {
				Round round = new Round(work, new DataFolder(folder.resolve(name + '-' + trouble.id() + '-' + i)));
				work.prepare(round.folder(), random);
				List<String> said;
				try (Trouble.Time time = trouble.begin(worker, random.nextLong(most))) {
					said = worker.work(round.folder());
				}
				List<String> done = new ArrayList<>(said.subList(0, said.size() - 1));
				if (said.getLast().startsWith("failed")) {
					noticed++;
					Loss.unless(said.getLast().matches("failed IO .+"), name + ": " + said.getLast());
					if (random.nextBoolean()) {
						said = worker.work(round.folder());
						Loss.unlessEqual("end", said.getLast(), name + " once the trouble is over");
						done.addAll(said.subList(0, said.size() - 1));
					}
				}
				acknowledged += round.judge(done);
			}
		}
		return new Disturbance(name, trouble, times, noticed, acknowledged, Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * Lets each call of a kind fail once, in one process, which goes on with whatever it says of it.
	 *
	 * @param calls of the system, with commas in between
	 * @return how many calls there were, and failed
	 * @throws Exception where something was lost
	 */
	public int failEach(String name, String calls, String error) throws Exception {
		Work work = Works.named(name);
		try (Worker worker = worker(work, 0)) {
			worker.awaitReady();
			int count = calls(work, worker, calls);
			for (int call = 1; call <= count; call++) {
				Round round = new Round(work, new DataFolder(folder.resolve(name + "-failed-" + call)));
				work.prepare(round.folder(), random);
				List<String> said;
				try (Tracer tracer = Tracer.failing(worker.pid(), calls, error, call)) {
					tracer.awaitAttached();
					said = worker.work(round.folder());
				}
				Loss.unless(said.getLast().matches("end|failed IO .+"), name + ": " + said.getLast());
				round.judge(said.subList(0, said.size() - 1));
			}
			return count;
		}
	}

	/** The size of the largest file that the work leaves. */
	private long largest(Work work, Worker worker) throws Exception {
		DataFolder place = new DataFolder(folder.resolve(work.name() + "-measured"));
		work.prepare(place, random);
		worker.work(place);
		long size = 0;
		for (String name : place.names()) {
			size = Math.max(size, Files.size(place.location().folder().resolve(name)));
		}
		place.delete();
		return size;
	}

	private Worker worker(Work work, int number) throws Exception {
		DataFolder practice = new DataFolder(folder.resolve("practice-" + work.name() + '-' + number));
		work.prepare(practice, random);
		return new Worker(java, practice, work);
	}

	/** How long the work takes when nobody kills it. */
	private Duration undisturbed(Work work, Worker worker) throws Exception {
		DataFolder place = new DataFolder(folder.resolve(work.name() + "-undisturbed"));
		work.prepare(place, random);
		long start = System.nanoTime();
		List<String> said = worker.work(place);
		Duration whole = Duration.ofNanos(System.nanoTime() - start);
		new Round(work, place).judge(said.subList(0, said.size() - 1));
		return whole;
	}

	/** How many calls to the file system it makes then. */
	private int calls(Work work, Worker worker, String calls) throws Exception {
		DataFolder place = new DataFolder(folder.resolve(work.name() + "-counted"));
		work.prepare(place, random);
		Path list = place.path().resolve("calls");
		try (Tracer tracer = Tracer.counting(worker.pid(), calls, list)) {
			tracer.awaitAttached();
			worker.work(place);
		}
		int counted = Tracer.counted(list);
		place.delete();
		return counted;
	}

	/** Those who were killed could not remove what the driver unpacked for them. */
	private void removeUnpacked() throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(NATIVE))) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).toMillis() < System.currentTimeMillis() - 60_000) {
					Files.delete(file);
				}
			}
		}
	}
}
