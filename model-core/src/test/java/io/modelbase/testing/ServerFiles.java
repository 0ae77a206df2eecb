package io.modelbase.testing;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * A database server's programs, unpacked once per user into {@code java.io.tmpdir}, with
 * a work directory of its own.
 * <p>
 * Database servers refuse to run as root, so root runs them as {@code nobody}.
 *
 * @param programs the directory with the unpacked programs, shared by all JVMs of a user
 * @param work the work directory, deleted when the server ends
 */
record ServerFiles(Path programs, Path work) {

	private static final String USER = System.getProperty("user.name");

	private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

	/**
	 * Unpacks the jar on the class path that holds a resource, unless it is unpacked
	 * already. JVMs that do so at the same time don't disturb each other.
	 * @param resource the absolute name of the resource
	 * @param unpacker copies what is needed to a directory
	 * @return the programs, with a new work directory
	 */
	static ServerFiles unpack(String resource, Unpacker unpacker) {
		try {
			URL url = ServerFiles.class.getResource(resource);
			if (url == null) {
				throw new IllegalStateException("No " + resource + " on the class path.");
			}
			String jar = Path.of(((JarURLConnection) url.openConnection()).getJarFile().getName())
				.getFileName()
				.toString();
			Path programs = TEMPORARY.resolve("modelbase-" + USER + "-" + jar.replace(".jar", ""));
			if (!Files.exists(programs)) {
				Path part = Files.createTempDirectory(TEMPORARY, "modelbase-part");
				unpacker.unpack(url, part);
				execute(List.of("chmod", "-R", "a+rX", part.toString()));
				publish(part, programs);
			}
			Path work = Files.createTempDirectory(TEMPORARY, "modelbase-server");
			if (isRoot()) {
				execute(List.of("chown", "nobody", work.toString()));
			}
			return new ServerFiles(programs, work);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void publish(Path part, Path programs) throws IOException {
		try {
			Files.move(part, programs, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (!Files.exists(programs)) {
				throw ex;
			}
			FileSystemUtils.deleteRecursively(part);
		}
	}

	/**
	 * Writes a file into the work directory.
	 * @param name the file's name
	 * @param content its content
	 * @return its absolute path
	 */
	String write(String name, String content) {
		try {
			Path file = Files.writeString(this.work.resolve(name), content);
			execute(List.of("chmod", "a+r", file.toString()));
			return file.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Runs a command to its end.
	 * @param command the command
	 */
	void run(String... command) {
		try {
			execute(unprivileged(command));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns a command that runs another as an ordinary user.
	 * @param command the command to run
	 * @return the same command, unless this JVM runs as root
	 */
	static List<String> unprivileged(String... command) {
		List<String> result = new ArrayList<>();
		if (isRoot()) {
			String group = new File("/etc/debian_version").exists() ? "nogroup" : "nobody";
			result.addAll(List.of("setpriv", "--reuid=nobody", "--regid=" + group, "--clear-groups", "--"));
		}
		result.addAll(List.of(command));
		return result;
	}

	private static boolean isRoot() {
		return "root".equals(USER);
	}

	private static void execute(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/")).start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
		try {
			if (process.waitFor() != 0) {
				throw new IOException(String.join(" ", command) + " failed:\n" + output);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(command.get(0) + " was interrupted", ex);
		}
	}

	/**
	 * Copies the content of an archive, keeping links and run permissions.
	 * @param resource the {@code .txz} archive
	 * @param directory the directory to copy to
	 * @throws IOException if it can't be read or written
	 */
	static void untar(URL resource, Path directory) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(resource.openStream())))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				Path target = directory.resolve(entry.getName()).normalize();
				Files.createDirectories(entry.isDirectory() ? target : target.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
				}
				else if (entry.isFile()) {
					Files.copy(tar, target);
					target.toFile().setExecutable((entry.getMode() & 0111) != 0, false);
				}
				entry = tar.getNextEntry();
			}
		}
	}

	/**
	 * Copies a folder of a jar. What lies in {@code bin} and {@code scripts} may run.
	 * @param resource a resource in the jar
	 * @param folder the folder's name in the jar, with a slash at the end
	 * @param directory the directory to copy to
	 * @throws IOException if it can't be read or written
	 */
	static void unzip(URL resource, String folder, Path directory) throws IOException {
		JarFile jar = ((JarURLConnection) resource.openConnection()).getJarFile();
		for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
			if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
				Path target = directory.resolve(entry.getName().substring(folder.length()));
				Files.createDirectories(target.getParent());
				try (InputStream content = jar.getInputStream(entry)) {
					Files.copy(content, target);
				}
				if (target.getParent().endsWith("bin") || target.getParent().endsWith("scripts")) {
					target.toFile().setExecutable(true, false);
				}
			}
		}
	}

	/**
	 * Copies a server's programs out of a resource.
	 */
	@FunctionalInterface
	interface Unpacker {

		void unpack(URL resource, Path directory) throws IOException;

	}

}
