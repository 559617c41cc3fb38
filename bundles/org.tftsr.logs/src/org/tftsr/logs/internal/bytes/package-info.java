/** Where the bytes of logs of any size come from: files that others write to, and what is decompressed or streamed. */
package org.tftsr.logs.internal.bytes;
