/**
 * Databases of the earlier app: how they are recognised, read without being trusted or changed, brought into a database of
 * this product, and replaced by one.
 */
package org.tftsr.storage.internal.takeover;
