package org.tftsr.ai.ollama.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The models that can be advised: those of this product, or those that the user has listed in the data folder. */
final class ModelCatalog {

	private static final String FILE = "ollama-models.json";

	/**
	 * A model that can be fetched.
	 *
	 * @param name     as in the library
	 * @param bytes    to fetch, about
	 * @param strength what it is good at, for a person
	 */
	record Offer(String name, long bytes, String strength) {
	}

	private final Path own;

	/** @param folder the data folder, in which the user may list other models */
	ModelCatalog(Path folder) {
		own = folder.resolve(FILE);
	}

	/** The models, the smallest first. */
	List<Offer> offers() throws TftsrException {
		List<Offer> offers = Files.exists(own) ? ownOffers() : parse(standard());
		offers.sort(Comparator.comparingLong(Offer::bytes));
		return offers;
	}

	private List<Offer> ownOffers() throws TftsrException {
		try {
			return parse(Files.readString(own));
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read " + own, String.valueOf(e.getMessage()),
					"See that it can be read, or delete it: the models of this product are advised then", e);
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use " + own,
					"it is not a list of models, each with \"name\", \"gigabytes\" and \"strength\"",
					"Correct it, or delete it: the models of this product are advised then", e);
		}
	}

	private static List<Offer> parse(String text) {
		List<Offer> offers = new ArrayList<>();
		for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
			JsonObject model = element.getAsJsonObject();
			long bytes = member(model, "gigabytes").getAsBigDecimal().movePointRight(9).longValue();
			offers.add(new Offer(member(model, "name").getAsString(), bytes, member(model, "strength").getAsString()));
		}
		return offers;
	}

	private static JsonElement member(JsonObject model, String name) {
		JsonElement value = model.get(name);
		if (value == null || !value.isJsonPrimitive()) {
			throw new JsonParseException("There is no " + name);
		}
		return value;
	}

	private static String standard() {
		try (InputStream in = ModelCatalog.class.getResourceAsStream(FILE)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The bundle is damaged", e);
		}
	}
}
