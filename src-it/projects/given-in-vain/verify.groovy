def log = new File(basedir, 'build.log').text
def image = new File(basedir, 'target/image')
assert log.contains("cloudsync.image is 'another' on the command line, and the pom's configuration says <image>" + image +
    '</image>, which Maven lets win. Nothing was done.')
assert log.contains("cloudsync.remediate.skip is 'yes', which is neither true nor false. Nothing was done.")
assert log.contains("The pom or the settings set 'cloudsync.targte', which no goal listens to; did you mean 'cloudsync.target'?")
assert log.contains('The pom configures <journalDirectroy>, which no goal of this plugin has; did you mean <journalDirectory>?')
assert log.contains("The property 'snapshot' is given, and cloudsync.snapshot is the one that this goal listens to. Nothing was done.")
assert log.contains('Write it with its prefix: "-Dcloudsync.snapshot=prov01.json".')
assert !log.contains('applied')
assert !new File(basedir, 'target/image.cloudsync-journal').exists()
