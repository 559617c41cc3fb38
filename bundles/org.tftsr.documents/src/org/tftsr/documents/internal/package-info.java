/** What this bundle says of failures. */
package org.tftsr.documents.internal;
