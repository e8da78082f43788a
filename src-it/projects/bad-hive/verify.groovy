def log = new File(basedir, 'build.log').text
def runs = log.split('BUILD FAILURE')
assert runs.size() == 3
// Each sentence once, and nothing of Java unless it was asked for.
def first = runs[1].substring(0, runs[1].indexOf('[ERROR] -> [Help 1]'))
assert first.count('is not a registry hive (it does not begin with "regf").') == 1
assert first.count('Name a hive file such as Windows/System32/config/SYSTEM.') == 1
assert !first.contains('Exception')
assert runs[2].contains('HiveException') && runs[2].contains('at io.github.cloudsync.')
