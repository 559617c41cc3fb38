package org.tftsr.product;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The constants of a class file (JVMS 4.4), as far as it takes to tell which methods the class calls. */
final class ConstantPool {

	private static final int UTF8 = 1;
	private static final int CLASS = 7;
	private static final int METHOD = 10;
	private static final int NAME_AND_TYPE = 12;

	private final int[] tags;
	private final int[] first;
	private final int[] second;
	private final String[] texts;

	private ConstantPool(int size) {
		tags = new int[size];
		first = new int[size];
		second = new int[size];
		texts = new String[size];
	}

	/** Reads the start of a class file. */
	static ConstantPool read(InputStream classFile) throws IOException {
		DataInputStream in = new DataInputStream(classFile);
		if (in.readInt() != 0xCAFEBABE) {
			throw new IOException("no class file");
		}
		in.readInt();
		int size = in.readUnsignedShort();
		ConstantPool pool = new ConstantPool(size);
		for (int i = 1; i < size; i++) {
			i += pool.readConstant(in, i);
		}
		return pool;
	}

	/** How many places it takes beyond its own. */
	private int readConstant(DataInputStream in, int at) throws IOException {
		tags[at] = in.readUnsignedByte();
		switch (tags[at]) {
		case UTF8 -> texts[at] = in.readUTF();
		case 5, 6 -> {
			in.readLong();
			return 1;
		}
		case 3, 4 -> in.readInt();
		case 15 -> in.skipBytes(3);
		case CLASS, 8, 16, 19, 20 -> first[at] = in.readUnsignedShort();
		default -> {
			first[at] = in.readUnsignedShort();
			second[at] = in.readUnsignedShort();
		}
		}
		return 0;
	}

	/** Whether the class calls a constructor of that class. */
	boolean constructs(String internalClassName) {
		for (int i = 1; i < tags.length; i++) {
			if (tags[i] == METHOD && internalClassName.equals(texts[first[first[i]]])
					&& tags[second[i]] == NAME_AND_TYPE && "<init>".equals(texts[first[second[i]]])) {
				return true;
			}
		}
		return false;
	}
}
