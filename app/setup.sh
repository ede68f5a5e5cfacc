# Shared by app/run and tests/run: what SynFin needs, and how it is installed and built.
# Sourced, not run. The caller sets `me` (its name in messages) and `checkout` (the top of the source tree).
# shellcheck shell=bash
: "${me:?}" "${checkout:?}"

# Package names of Debian and Ubuntu; with a question mark where not every release has such a package.
# shellcheck disable=SC2034 # read by app/run and tests/run
build_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-svg-dev 'qt6-svg-plugins?' qt6-tools-dev
    libtomlplusplus-dev nlohmann-json3-dev
    fonts-inter fonts-dejavu-core fonts-noto-cjk
)
# shellcheck disable=SC2034
test_packages=(libgtest-dev libgmock-dev librsvg2-bin)

trap 'exit 130' INT

# Messages go to standard error: standard output belongs to the program that is started.
say() { printf '==> %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }
die() {
    printf '%s: %s\n' "$me" "$1" >&2
    shift
    [ $# -eq 0 ] || printf '    %s\n' "$@" >&2
    exit 1
}

# Sets `work` (where everything made goes) and `build` (the build directory), and opens the lock. The build directory
# lies in the checkout, unless that cannot be written to.
prepare_build_directory() {
    case $checkout in
    *[\"\#\;\<\>\[\]\\]*)
        die "CMake cannot build below a directory with one of  \" # ; < > [ ] \\  in its name: $checkout" \
            "Rename the directory, then start $me again."
        ;;
    esac
    work=$checkout/.build
    if ! usable "$work"; then
        if [ -w "$checkout" ]; then
            die "$work belongs to another user, perhaps because it was made with sudo." \
                "Remove it, then start $me again:  sudo rm -r $(printf %q "$work")"
        fi
        work=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/synfin/$(printf '%s' "$checkout" | cksum | cut -d' ' -f1)
        usable "$work" ||
            die "neither the checkout ($checkout) nor $work can be written to: there is no place to build."
        note "The checkout is read-only, so SynFin is built in $work"
    fi
    build=$work/release
    exec 9>>"$work/lock"
}

usable() { mkdir -p "$1/release" && [ -w "$1/release" ] && : >>"$1/lock"; } 2>/dev/null

# Two runs in one checkout take turns.
lock() {
    command -v flock >/dev/null || return 0
    flock -n 9 && return
    say "Waiting for another run that is installing or building in this checkout"
    flock 9 || true
}
unlock() { flock -u 9 2>/dev/null || true; }

# Prints those of the named packages that are not installed, one a line.
missing_packages() {
    local -A installed=()
    local name status
    while read -r name status; do
        [ "$status" != installed ] || installed[$name]=1
    done < <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${@%\?}" 2>/dev/null)
    # Until Debian 12 and Ubuntu 24.04 the plugin that reads SVG icons comes with the library.
    compgen -G '/usr/lib/*/qt6/plugins/iconengines/libqsvgicon.so' >/dev/null && installed[qt6-svg-plugins]=1
    for name in "$@"; do
        [ -n "${installed[${name%\?}]:-}" ] || printf '%s\n' "$name"
    done
}

# Runs a command as root; `sudo` is (sudo) or (). Services that packages start do not inherit the lock.
as_root() {
    "${sudo[@]}" env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 "$@" </dev/null 9>&-
}

# Turns the progress lines of apt-get into one status line on a terminal, or into a line for every tenth elsewhere.
show_progress() {
    local line kind percent what step last='' waiting=''
    trap 'printf "\n" >&2; note "Stopping as soon as apt-get has finished what it has begun, so that the system stays whole"' INT
    while IFS= read -r line; do
        line=${line%$'\r'}
        case $line in
        dlstatus:* | pmstatus:*)
            IFS=: read -r kind _ percent what <<<"$line"
            percent=${percent%.*}
            [ "$kind" != dlstatus ] || what="downloading: $what"
            if [ -t 2 ]; then
                printf '\r\033[K    %3d%% %.70s' "$percent" "$what" >&2
                last=terminal
            else
                step="$kind $((percent / 10))"
                [ "$step" = "$last" ] || printf '    %3d%% %s\n' "$percent" "$what" >&2
                last=$step
            fi
            ;;
        Need\ to\ get* | After\ this\ operation*) note "$line" ;;
        Waiting\ for\ cache\ lock*)
            [ -n "$waiting" ] || note "another program is installing packages; waiting for it to finish"
            waiting=1
            ;;
        esac
    done
    [ "$last" != terminal ] || printf '\r\033[K' >&2
}

# Runs apt-get with the log and the progress; waits while another program holds apt's locks.
apt_get() {
    local tries=0 status stopped=''
    while :; do
        trap 'stopped=1' INT
        status=0
        # Progress has a descriptor of its own: apt closes that one for the scripts of packages, and they print. It is
        # opened behind sudo, which hands on no more than three.
        as_root sh -c 'exec apt-get "$@" 3>&1 2>&1' sh -q -o APT::Status-Fd=3 -o Dpkg::Use-Pty=0 \
            -o DPkg::Lock::Timeout=900 -o Acquire::Retries=3 "$@" |
            tee -i "$log" | show_progress || status=$?
        trap 'exit 130' INT
        [ -z "$stopped" ] || exit 130
        [ $status -ne 0 ] || return 0
        grep -q 'Could not get lock /var/lib/apt/lists' "$log" && [ $((tries += 1)) -lt 180 ] || return 1
        [ $tries -gt 1 ] || note "another program is updating the package lists; waiting for it to finish"
        sleep 5
    done
}

update_lists() {
    say "Updating the package lists (apt-get update)"
    # Ends with success even where a source is out of reach; what is unknown afterwards tells.
    apt_get update
}

# Sorts names into `chosen` and `unknown`, to which apt has no package.
choose_names() {
    local -A known=()
    local name
    chosen=() unknown=()
    while read -r name; do
        known[$name]=1
    done < <(LC_ALL=C apt-cache policy "${@%\?}" 2>/dev/null |
        awk '/^[^ ]/ { name = $1; sub(/:$/, "", name) } /^  Candidate: [^(]/ { print name }')
    for name in "$@"; do
        if [ -n "${known[${name%\?}]:-}" ]; then
            chosen+=("${name%\?}")
        elif [ "$name" = "${name%\?}" ]; then
            unknown+=("$name")
        fi
    done
}

system_name() { (. /etc/os-release && printf '%s' "${PRETTY_NAME:-this system}") 2>/dev/null || printf 'this system'; }

needs_root() {
    choose_names "$@"
    die "packages are missing, and only root can install them. Run this once, then start $me again:" \
        "su -c 'apt-get update && apt-get install --no-install-recommends ${chosen[*]} ${unknown[*]}'"
}

unreachable='resolving|could not (resolve|connect)|unreachable|timed out|unable to connect|connection failed'
explain_unreachable() {
    die "the package server cannot be reached. Is there a network connection? Start $me again when there is." \
        "The log is $log"
}

explain_unknown() {
    ! grep -qiE "$unreachable" "$log" || explain_unreachable
    die "$(system_name) has no package ${unknown[*]}." \
        "SynFin needs Debian 12 or Ubuntu 24.04, or newer (on Ubuntu with the component \"universe\"). The log is $log"
}

# free_space DIRECTORY: in megabytes.
free_space() { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

# Says what went wrong with apt-get, as far as its log tells, and ends.
explain_apt_failure() {
    grep -E '^(E|Err|sudo|dpkg)[: ]' "$log" | tail -n 3 | sed 's/^/    /' >&2
    if grep -qiE 'no space left|enough free space' "$log"; then
        die "the disk is full: all packages together need about 1.3 GB while they are installed." \
            "Free now: $(free_space /usr) MB in /usr, $(free_space /var/cache/apt) MB in /var/cache/apt."
    elif grep -qiE 'are you root|password is required|terminal is required|sudoers|not allowed to execute' "$log"; then
        needs_root "${missing[@]}"
    elif grep -q 'Could not get lock' "$log"; then
        die "another program has been installing packages for a quarter of an hour. Start $me again when it is done."
    elif grep -qiE "$unreachable" "$log"; then
        explain_unreachable
    fi
    die "apt-get did not succeed. The log is $log; to try by hand, as root:" \
        "apt-get update && apt-get install --no-install-recommends ${chosen[*]} ${unknown[*]}"
}

# install_packages NAME…: installs what is missing, after saying what.
install_packages() {
    local missing updated=''
    log=$work/install.log
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        other_system "${@%\?}"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    if [ ${#sudo[@]} -gt 0 ] && ! command -v sudo >/dev/null; then
        needs_root "${missing[@]}"
    fi

    choose_names "${missing[@]}"
    if [ ${#unknown[@]} -gt 0 ]; then
        update_lists || explain_apt_failure
        updated=1
        choose_names "${missing[@]}"
    fi
    [ ${#unknown[@]} -eq 0 ] || explain_unknown
    [ ${#chosen[@]} -gt 0 ] || return 0

    say "Installing with apt-get${sudo[0]:+ (through sudo, which may ask for your password)}: ${chosen[*]}"
    install_chosen && return
    if grep -qE 'dpkg was interrupted|fix-broken' "$log"; then
        say "An earlier installation was not finished; finishing it (dpkg --configure -a, apt-get --fix-broken install)"
        as_root dpkg --configure -a >>"$log" 2>&1 || true
        apt_get install -y --no-remove --no-install-recommends --fix-broken && install_chosen && return
    fi
    if [ -z "$updated" ] && grep -qiE 'failed to fetch|unmet dependencies|held broken' "$log" &&
        ! grep -qiE "$unreachable" "$log"; then
        note "That did not succeed, perhaps because the package lists are old."
        update_lists || explain_apt_failure
        install_chosen && return
    fi
    explain_apt_failure
}

install_chosen() {
    apt_get install -y --no-remove --no-install-recommends -o Dpkg::Options::=--force-confold "${chosen[@]}"
}

# Not Debian or Ubuntu: nothing is installed, but what is there may do.
other_system() {
    local tool absent=()
    for tool in cmake ninja c++; do
        command -v $tool >/dev/null || absent+=("$tool")
    done
    if [ ${#absent[@]} -gt 0 ]; then
        die "$(system_name) has no apt-get, so nothing can be installed here, and these are missing: ${absent[*]}." \
            "SynFin needs what Debian calls $*"
    elif [ ! -e "$build/build.ninja" ]; then
        note "$(system_name) has no apt-get: going on with what is here. SynFin needs what Debian calls $*"
    fi
}

cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt" 2>/dev/null; }

# configure ON|OFF: runs CMake with the preset "release", with or without the tests.
configure() {
    say "Configuring in $build"
    cmake -S "$checkout" --preset release -B "$build" -DSYNFIN_TESTS="$1" >"$work/configure.log" 2>&1 </dev/null
}

# As many compilers as there are processors, if the memory is enough for them (about 700 MB each).
compilers() {
    local processors memory
    processors=$(nproc 2>/dev/null || echo 1)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 700000) }' /proc/meminfo 2>/dev/null || true)
    [ "${memory:=$processors}" -ge 1 ] || memory=1
    [ "$processors" -le "$memory" ] && echo "$processors" || echo "$memory"
}

# build_synfin ON|OFF [TARGET…]: brings the targets up to date, with or without the tests. A tree that was once configured
# with the tests keeps them.
build_synfin() {
    local tests=$1 stale=''
    shift
    if [ -e "$build/CMakeCache.txt" ] && [ "$(cached CMAKE_HOME_DIRECTORY)" != "$checkout" ]; then
        note "The checkout has moved: building anew"
        rm -rf "$build"
    fi
    if [ ! -e "$build/build.ninja" ] || { [ "$tests" = ON ] && [ "$(cached SYNFIN_TESTS)" != ON ]; }; then
        stale=1
    fi
    if [ -n "$stale" ]; then
        # A tree left from another time (another compiler, packages since removed) is no reason to fail.
        { [ -e "$build/CMakeCache.txt" ] && configure "$tests"; } || { rm -rf "$build" && configure "$tests"; } || {
            tail -n 30 "$work/configure.log" >&2
            explain_build_failure "CMake could not configure SynFin. The whole log: $work/configure.log"
        }
        say "Building SynFin (the first time this takes a few minutes)"
    fi
    (cd "$build" && NINJA_STATUS='    [%f/%t] ' ninja -j "$(compilers)" "$@" >&2 </dev/null) ||
        explain_build_failure "SynFin could not be built; the messages stand above."
}

explain_build_failure() {
    [ "$(free_space "$work")" -ge 150 ] ||
        die "the disk is full: $(free_space "$work") MB are left where $work is, and building needs about 700 MB."
    die "$@"
}
