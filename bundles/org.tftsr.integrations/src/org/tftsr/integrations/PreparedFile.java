package org.tftsr.integrations;

/**
 * A file that goes along with a publication.
 *
 * @param name      as it will be called there, redacted
 * @param mediaType such as {@code application/pdf}
 * @param size      in bytes
 * @param sha256    of its bytes, in small hexadecimal digits
 * @param redacted  whether values in it are replaced; else it goes as it is, because the user has said so for this publication
 */
public record PreparedFile(String name, String mediaType, long size, String sha256, boolean redacted) {
}
