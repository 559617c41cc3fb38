package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the template of a message. The idea is that of Drain (He et al., "Drain: An Online Log Parsing Approach with
 * Fixed Depth Tree", ICWS 2017): messages of as many words that share their first word are compared word by word.
 * Unlike there, values are masked first, whole masked texts are remembered, so that most lines cost one hash look-up,
 * and a plain word is taken for a variable part only after several different ones were seen in its place. Memory is
 * bounded: past {@link #MAX_CLUSTERS} only coarse templates are made, one for each number of words. The outcome depends
 * only on the messages and their order. Not thread-safe.
 */
public final class TemplateTree {

	private static final int MAX_CLUSTERS = 20_000;
	private static final int MAX_REMEMBERED = 1 << 16;
	private static final int REMEMBERED_SLOTS = MAX_REMEMBERED * 2;
	private static final int MAX_TOKENS = 256;
	private static final int MAX_SIBLINGS = 400;

	private record Memory(char[] text, int hash, Cluster cluster) {
	}

	private record Branch(int length, String first) {
	}

	private final Masker masker = new Masker();
	private final Memory[] remembered = new Memory[REMEMBERED_SLOTS];
	private final Map<Branch, List<Cluster>> branches = new HashMap<>();
	private final Map<Integer, Cluster> coarse = new HashMap<>();
	private final List<Cluster> clusters = new ArrayList<>();
	private int memories;

	/** The template of a part of a line. */
	public Cluster find(String line, int start, int end) {
		masker.mask(line, start, end);
		int hash = masker.hash();
		int slot = spread(hash);
		while (remembered[slot] != null) {
			Memory memory = remembered[slot];
			if (memory.hash == hash && masker.matches(memory.text)) {
				return memory.cluster.root();
			}
			slot = slot + 1 == REMEMBERED_SLOTS ? 0 : slot + 1;
		}
		char[] text = masker.text();
		Cluster cluster = cluster(Tokens.of(text));
		if (memories < MAX_REMEMBERED) {
			remembered[slot] = new Memory(text, hash, cluster);
			memories++;
		}
		return cluster;
	}

	private static int spread(int hash) {
		return (hash ^ hash >>> 15) * 0x9E3779B9 >>> 1 & REMEMBERED_SLOTS - 1;
	}

	private Cluster cluster(String[] tokens) {
		List<Cluster> siblings = branches.computeIfAbsent(branch(tokens), b -> new ArrayList<>());
		Cluster similar = Similarity.mostSimilar(siblings, tokens);
		if (similar != null) {
			Similarity.generalise(similar.tokens(), tokens);
			return similar;
		}
		if (clusters.size() >= MAX_CLUSTERS || siblings.size() >= MAX_SIBLINGS || tokens.length > MAX_TOKENS) {
			return coarse.computeIfAbsent(Math.min(tokens.length, MAX_TOKENS), this::coarseCluster);
		}
		Cluster created = create(tokens);
		siblings.add(created);
		return VariableWords.merge(siblings, created);
	}

	private static Branch branch(String[] tokens) {
		boolean constant = tokens.length > 0 && !Tokens.isName(tokens[0]);
		return new Branch(tokens.length, constant ? tokens[0] : Masker.WILDCARD);
	}

	private Cluster coarseCluster(int length) {
		return create(length == 0 ? new String[0] : new String[] { Similarity.ANY });
	}

	private Cluster create(String[] tokens) {
		Cluster created = new Cluster(clusters.size(), tokens);
		clusters.add(created);
		return created;
	}

	/** All templates that were ever made, by their order. */
	List<Cluster> made() {
		return clusters;
	}

	/** The templates that were counted and not merged into others, by first appearance. */
	public List<Cluster> roots() {
		return clusters.stream().filter(cluster -> cluster.root() == cluster && cluster.count() > 0)
				.sorted(Comparator.comparingLong(Cluster::firstLine).thenComparingInt(Cluster::order)).toList();
	}
}
