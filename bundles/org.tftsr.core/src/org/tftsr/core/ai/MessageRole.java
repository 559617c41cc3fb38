package org.tftsr.core.ai;

/** Who says it. */
public enum MessageRole {
	SYSTEM, USER, ASSISTANT
}
