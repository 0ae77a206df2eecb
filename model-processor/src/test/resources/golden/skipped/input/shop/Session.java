package shop;

import io.modelbase.LongModel;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;

public class Session extends LongModel {

	static int count;

	private static final String PREFIX = "s";

	private transient String cached;

	@Transient
	private String passing;

	@NotStored
	private Thread worker;

	@Value("${x}")
	private String setting;

	@Autowired
	private Runnable service;

	private String viaGetter;

	private String viaSetter;

	private final String constant = "c";

	@ReadOnlyProperty
	private String computed;

	public String getNothing() {
		return null;
	}

	@Transient
	public String getViaGetter() {
		return this.viaGetter;
	}

	@Transient
	public void setViaSetter(String viaSetter) {
		this.viaSetter = viaSetter;
	}

}
