package org.tftsr.storage.internal.vault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.vault.Protection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a vault file holds. Immutable.
 *
 * @param slots    the ways in, at most one of each kind
 * @param current  the key of the database under the master key
 * @param next     the key that the database is getting, under the master key; null while it is not getting one
 * @param idleLock after how long without use the vault locks itself; zero for never
 */
record VaultContent(List<Slot> slots, byte[] current, byte[] next, Duration idleLock) {

	private static final String SLOTS = "slots";
	private static final String CURRENT = "databaseKey";
	private static final String NEXT = "nextDatabaseKey";
	private static final String IDLE = "idleLockMinutes";

	VaultContent {
		slots = List.copyOf(slots);
	}

	Optional<Slot> slot(Protection protection) {
		return slots.stream().filter(slot -> slot.protection() == protection).findFirst();
	}

	/** With a way added or replaced. */
	VaultContent with(Slot slot) {
		List<Slot> changed = new ArrayList<>(without(slot.protection()).slots);
		changed.add(slot);
		return new VaultContent(changed, current, next, idleLock);
	}

	/** Without a way. */
	VaultContent without(Protection protection) {
		return new VaultContent(slots.stream().filter(slot -> slot.protection() != protection).toList(), current, next,
				idleLock);
	}

	VaultContent withKeys(byte[] sealedCurrent, byte[] sealedNext) {
		return new VaultContent(slots, sealedCurrent, sealedNext, idleLock);
	}

	VaultContent withIdleLock(Duration time) {
		return new VaultContent(slots, current, next, time);
	}

	JsonObject toJson() {
		JsonObject json = new JsonObject();
		JsonArray ways = new JsonArray();
		slots.forEach(slot -> ways.add(slot.toJson()));
		json.add(SLOTS, ways);
		json.addProperty(CURRENT, Base64.getEncoder().encodeToString(current));
		if (next != null) {
			json.addProperty(NEXT, Base64.getEncoder().encodeToString(next));
		}
		json.addProperty(IDLE, idleLock.toMinutes());
		return json;
	}

	static VaultContent fromJson(JsonObject json) throws VaultFormatException {
		if (!(json.get(SLOTS) instanceof JsonArray ways)) {
			throw new VaultFormatException(Messages.VaultContent_noWayWhy);
		}
		List<Slot> slots = new ArrayList<>();
		for (JsonElement way : ways) {
			Slot slot = Slot.fromJson(Json.object(way));
			if (slots.stream().anyMatch(other -> other.protection() == slot.protection())) {
				throw new VaultFormatException(Messages.VaultContent_twiceWhy);
			}
			slots.add(slot);
		}
		return new VaultContent(slots, Json.bytes(json, CURRENT), json.has(NEXT) ? Json.bytes(json, NEXT) : null,
				Duration.ofMinutes(Json.number(json, IDLE)));
	}
}
