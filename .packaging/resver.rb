# Linux takes the release's static program; macOS builds it from the release's sources.
class Resver < Formula
  desc "Versions of a résumé, compared and merged by meaning"
  homepage "@REPOSITORY@"
  url "@REPOSITORY@/releases/download/v@VERSION@/resver-@VERSION@-source.tar.xz"
  sha256 "@SOURCE@"
  license "MIT"

  depends_on "git"

  on_macos do
    depends_on xcode: ["26.0", :build]
    depends_on "pkgconf" => :build
    depends_on macos: :sequoia
    depends_on "libgit2"
    depends_on "libyaml"
  end

  on_linux do
@BINARIES@  end

  def install
    if OS.mac?
      system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "resver"
      system "scripts/install", "--program", ".build/release/resver", prefix
    else
      bin.install "bin/resver"
      man1.install "share/man/man1/resver.1"
      bash_completion.install "share/bash-completion/completions/resver"
      zsh_completion.install "share/zsh/site-functions/_resver"
      fish_completion.install "share/fish/vendor_completions.d/resver.fish"
      doc.install Dir["share/doc/resver/*"]
    end
  end

  test do
    (testpath/"old.md").write "# Kim Ode\n\n## Work\n\n- Kept 12 books\n"
    (testpath/"new.md").write "# Kim Ode\n\n## Work\n\n- Kept 14 books\n"
    assert_match "14", shell_output("#{bin}/resver diff old.md new.md")
  end
end
