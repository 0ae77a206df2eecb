package base;

import java.util.List;

import io.modelbase.UuidModel;

public abstract class Person<K extends Comparable<K>, V> extends UuidModel {

	private String name;

	protected Kind kind;

	private List<Kind> kinds;

	private K number;

	private V detail;

	private List<V> details;

	private Object shadowed;

	protected enum Kind {

		NATURAL, LEGAL

	}

}
