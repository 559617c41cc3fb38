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
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
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
		List<Offer> offers = Files.exists(own) ? ownOffers() : parse(standard(), ModelCatalog::strength);
		offers.sort(Comparator.comparingLong(Offer::bytes));
		return offers;
	}

	private List<Offer> ownOffers() throws TftsrException {
		try {
			return parse(Files.readString(own), words -> words);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.ModelCatalog_readWhat, own), String.valueOf(e.getMessage()),
					Messages.ModelCatalog_readRemedy, e);
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.ModelCatalog_formWhat, own),
					Messages.ModelCatalog_formWhy,
					Messages.ModelCatalog_formRemedy, e);
		}
	}

	/** @param strength what a word for it means to a person */
	private static List<Offer> parse(String text, UnaryOperator<String> strength) {
		List<Offer> offers = new ArrayList<>();
		for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
			JsonObject model = element.getAsJsonObject();
			long bytes = member(model, "gigabytes").getAsBigDecimal().movePointRight(9).longValue();
			offers.add(new Offer(member(model, "name").getAsString(), bytes, strength.apply(member(model, "strength").getAsString())));
		}
		return offers;
	}

	/** The list that comes with the product has a key, as it is said in the language of the person. */
	private static String strength(String key) {
		return switch (key) {
		case "tiny" -> Messages.Strength_tiny;
		case "small" -> Messages.Strength_small;
		case "smallLong" -> Messages.Strength_smallLong;
		case "wellTried" -> Messages.Strength_wellTried;
		case "thinks" -> Messages.Strength_thinks;
		case "careful" -> Messages.Strength_careful;
		case "thinksLonger" -> Messages.Strength_thinksLonger;
		case "quick" -> Messages.Strength_quick;
		case "thorough" -> Messages.Strength_thorough;
		case "reasons" -> Messages.Strength_reasons;
		case "large" -> Messages.Strength_large;
		case "largest" -> Messages.Strength_largest;
		default -> throw new IllegalStateException("No strength " + key);
		};
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
