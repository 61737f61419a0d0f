// Words that are there before a program begins, as interned strings that never die: the names that CPython's C code keeps,
// and all names and constants of the modules that are frozen into it. A program's own `"name"` or `"spam"` is one of them,
// takes no block of the heap and shows no count of its own.
// Measured: for each identifier of the standard library's sources, whether `sys.intern(word)` is immortal in a new process
// (in 3.11: whether it has the count that static strings begin with).
// CPython: Include/internal/pycore_global_strings.h, Python/frozen_modules/

/** Those of every version. */
export const START_WORDS =
  "ABC ABCMeta APPDATA ASCII AsyncGenerator AsyncIterable AsyncIterator AttributeError Awaitable BOM BOM32_BE " +
  "BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE " +
  "BOM_UTF8 BYTECODE_SUFFIXES BlockingIOError BufferedIncrementalDecoder BufferedIncrementalEncoder BufferedRWPair " +
  "BufferedRandom BufferedReader BufferedWriter BuiltinImporter ByteString BytesIO BytesWarning Callable Codec " +
  "CodecInfo Collection Container Coroutine DEBUG_BUILD DEBUG_BYTECODE_SUFFIXES DEFAULT_BUFFER_SIZE " +
  "DeprecationWarning ENABLE_USER_SITE END_CENTRAL_DIR_SIZE EOFError EXTENSION_SUFFIXES Ellipsis EllipsisType " +
  "EncodedFile Exception ExtensionFileLoader FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE " +
  "FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_INTEGRITY_STREAM " +
  "FILE_ATTRIBUTE_NORMAL FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE " +
  "FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE FILE_ATTRIBUTE_SYSTEM " +
  "FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL FileExistsError FileFinder FileIO FileLoader FileNotFoundError " +
  "FileReader FrozenImporter FunctionType Generator GeneratorExit GenericAlias HAVE_FACCESSAT HAVE_FCHDIR " +
  "HAVE_FCHMOD HAVE_FCHMODAT HAVE_FCHOWN HAVE_FCHOWNAT HAVE_FDOPENDIR HAVE_FEXECVE HAVE_FPATHCONF HAVE_FSTATAT " +
  "HAVE_FSTATVFS HAVE_FTRUNCATE HAVE_FUTIMENS HAVE_FUTIMES HAVE_FUTIMESAT HAVE_LCHFLAGS HAVE_LCHMOD HAVE_LCHOWN " +
  "HAVE_LINKAT HAVE_LSTAT HAVE_LUTIMES HAVE_MKDIRAT HAVE_MKFIFOAT HAVE_MKNODAT HAVE_OPENAT HAVE_READLINKAT " +
  "HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT HAVE_UTIMENSAT HKEY_CURRENT_USER HKEY_LOCAL_MACHINE HOME Hashable " +
  "ImportError ImportWarning IncrementalDecoder IncrementalEncoder IncrementalNewlineDecoder IndexError ItemsView " +
  "Iterable Iterator KeyError KeysView LICENSE Lib Library LookupError MAGIC_NUMBER MASK MAX MAXLINES " +
  "MAX_COMMENT_LEN MS_WINDOWS Mapping MappingView MetadataPathFinder ModuleNotFoundError ModuleSpec MutableMapping " +
  "MutableSequence MutableSet NamespaceLoader NamespaceReader NotADirectoryError NotImplemented NotImplementedError " +
  "OPTIMIZED_BYTECODE_SUFFIXES OSError O_CREAT O_EXCL O_RDONLY O_WRONLY OpenKey PATH PIPE PREFIXES PYTHONCASEOK " +
  "PYTHONUSERBASE P_NOWAIT P_NOWAITO P_WAIT ParamSpec PathFinder PathLike PermissionError Popen Python QueryValue " +
  "Quitter REGISTRY_KEY REGISTRY_KEY_DEBUG Reader Reversible RuntimeError RuntimeWarning SEEK_CUR SEEK_END SEEK_SET " +
  "SF_APPEND SF_ARCHIVED SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT SOURCE_SUFFIXES STRING_END_ARCHIVE ST_ATIME ST_CTIME " +
  "ST_DEV ST_GID ST_INO ST_MODE ST_MTIME ST_NLINK ST_SIZE ST_UID S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR " +
  "S_IFIFO S_IFLNK S_IFMT S_IFPORT S_IFREG S_IFSOCK S_IFWHT S_IMODE S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO " +
  "S_IRWXU S_ISBLK S_ISCHR S_ISDIR S_ISDOOR S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID S_ISVTX " +
  "S_ISWHT S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR Sequence Set Sized SourceFileLoader " +
  "SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration StreamReader StreamReaderWriter StreamRecoder " +
  "StreamWriter StringIO SystemError SystemExit TextIOWrapper TypeError UF_APPEND UF_COMPRESSED UF_HIDDEN " +
  "UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE USER_BASE USER_SITE UnicodeDecodeError UnsupportedOperation " +
  "ValueError ValuesView WIFSTOPPED WindowsRegistryFinder Writer ZipImportError ZipReader _AddedDllDirectory " +
  "_BufferedIOBase _CASE_INSENSITIVE_PLATFORMS _CASE_INSENSITIVE_PLATFORMS_BYTES_KEY " +
  "_CASE_INSENSITIVE_PLATFORMS_STR_KEY _CallableGenericAlias _ConcatenateGenericAlias _DeadlockError " +
  "_DummyModuleLock _ERR_MSG_PREFIX _Environ _Helper _IOBase _ImportLockContext _LoaderBasics _MS_WINDOWS " +
  "_ModuleLock _ModuleLockManager _MutableMapping__marker _NEEDS_LOADING _NamespaceLoader _NamespacePath _OPT " +
  "_ORIGIN _POPULATE _PYCACHE _Printer _RawIOBase _SEP _TextIOBase _WindowsConsoleIO __PYVENV_LAUNCHER__ " +
  "__abc_tpflags__ __abstractmethods__ __aiter__ __all__ __and__ __anext__ __args__ __await__ __bases__ " +
  "__builtins__ __call__ __class__ __class_getitem__ __classcell__ __code__ __contains__ __delattr__ __delitem__ " +
  "__dict__ __doc__ __enter__ __eq__ __exit__ __file__ __fspath__ __ge__ __getattr__ __getattribute__ __getitem__ " +
  "__gt__ __hash__ __iadd__ __iand__ __import__ __init__ __instancecheck__ __interactivehook__ __ior__ " +
  "__isabstractmethod__ __isub__ __iter__ __ixor__ __le__ __len__ __loader__ __lt__ __main__ __module__ __mro__ " +
  "__name__ __new__ __next__ __or__ __origname__ __package__ __parameters__ __path__ __pycache__ __qualname__ " +
  "__rand__ __reduce__ __reduce_ex__ __repr__ __reversed__ __ror__ __rsub__ __rxor__ __setitem__ __slots__ __spec__ " +
  "__sub__ __subclasscheck__ __subclasshook__ __xor__ _abc _abc_cache _abc_caches_clear _abc_init " +
  "_abc_instancecheck _abc_negative_cache _abc_negative_cache_version _abc_register _abc_registry " +
  "_abc_registry_clear _abc_subclasscheck _add _add_dll_directory _ag _base_executable _blocking_on _bootstrap " +
  "_bootstrap_external _bootstrap_module _buffer_decode _buffer_encode _builtin_from_name _cache_bytecode _cached " +
  "_calc___package__ _calc_mode _call_with_frames_removed _check_arg_types _check_bytes _check_methods _check_name " +
  "_check_name_wrapper _classify_pyc _code_to_hash_pyc _code_to_timestamp_pyc _code_type _codecs _collections_abc " +
  "_compile_bytecode _compile_source _cookie _coro _data _dump_registry _empty_charbuffer _epoch _eq_mtime _exec " +
  "_execvpe _exists _exit _f _false _filemode_table _fill_cache _find_and_load _find_and_load_unlocked " +
  "_find_parent_path_names _find_spec _fix_co_filename _fix_up_module _framework _from_iterable _frozen_importlib " +
  "_frozen_importlib_external _fscodec _fspath _fwalk _gcd_import _get_cached _get_data _get_dump _get_exports_list " +
  "_get_module_code _get_module_info _get_module_lock _get_module_path _get_mtime_and_size_of_source " +
  "_get_parent_path _get_path _get_pyc_source _get_sep _get_sourcefile _get_spec _get_supported_file_loaders " +
  "_getuserbase _globals _handle_fromlist _hash _have_functions _home _imp _imp_module _importing_zlib " +
  "_init_module_attrs _init_pathinfo _initializing _install _install_external_importers _io _is_dir _is_param_expr " +
  "_is_text_encoding _last_epoch _last_parent_path _load _load_unlocked _loaders _lock _lock_unlock_module " +
  "_make_relax_case _mapping _mode _module_locks _module_repr _module_repr_from_spec _name _names _new_module " +
  "_normalize_line_endings _object_name _open_registry _optimize _os _pack_uint32 _parse_dostime _path _path_cache " +
  "_path_finder _path_hooks _path_importer_cache _path_is_mode_type _path_isabs _path_isdir _path_isfile _path_join " +
  "_path_mtime _path_normpath _path_split _path_splitroot _path_stat _pathseps_with_colon _proc _py_abc " +
  "_read_directory _recalculate _relax_case _relaxed_path_cache _remove_dll_directory _requires_builtin " +
  "_requires_builtin_wrapper _requires_frozen _requires_frozen_wrapper _reset_caches _reset_registry " +
  "_resolve_filename _resolve_name _sanity_check _script _search_registry _set _set_bootstrap_module _set_fileattr " +
  "_setup _sitebuiltins _spawnvef _spec_from_module _splitext _stat _stdlib_dir _stream _thread _trace " +
  "_uninitialized_submodules _unmarshal_code _unpack_uint16 _unpack_uint32 _validate_hash_pyc " +
  "_validate_timestamp_pyc _verbose_message _warnings _weakref _wrap _wrap_close _write_atomic _zip_directory_cache " +
  "_zip_searchorder abc abs abs_paths abspath abstractclassmethod abstractmethod abstractproperty abstracts " +
  "abstractstaticmethod access aclose acquire acquire_lock add add_dll_directory addpackage addsitedir " +
  "addsitepackages addusersitepackages alias all allocate_lock almost_filename alt_path_sep altsep altsepIndex " +
  "always any append arc_offset archive argrest args argv ascii asend async_generator atexit athrow audit " +
  "backslashreplace backslashreplace_errors base base_filename base_path basename bases bit bits bool buffer " +
  "buffering bufsize builtin_module builtin_module_names builtin_name builtins bytearray bytearray_iterator " +
  "bytebuffer bytecode bytecode_path byteorder bytes bytes_data bytes_iterator bytesdecoded bytesencoded cache " +
  "cache_from_source cache_module cache_path cache_tag cached callable casefold catch_warnings cb cdir chain char " +
  "charbuffer charbuffertype chars chdir check_enableusersite check_hash_based_pycs check_source check_str checked " +
  "chflags child chmod chown classmethod clear close cls cmd code code_object comment_size common commonpath " +
  "commonprefix comp compile compress comps conf_basename conffile consumed contents cookie copy copyright " +
  "coroutine count cp437_table cpathname crc create_builtin create_dynamic create_module credits curdir cut_off cwd " +
  "cygwin darwin data data_encoding data_info data_size datapath date decode decode_source decodedbytes decodekey " +
  "decoder decodevalue decoding_map decompress dedent default defpath detect_encoding devnull dict " +
  "dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values dir dir_fd dircase dirfd " +
  "dirname dirpath dirs discard dont_inherit dont_write_bytecode dot dotIndex dot_count dotdot dumps elem empty " +
  "emscripten enablerlcompleter encode encodedkey encodekey encoder encodevalue encoding encodings end endswith " +
  "entries entry enumerate env env_base environ environb eof err error errors ex exc exc_details exc_info " +
  "exc_traceback exc_type exc_value excepthook exe_dir exec exec_builtin exec_dynamic exec_func exec_module " +
  "exec_prefix execl execle execlp execlpe execsitecustomize execusercustomize executable execv execve execvp " +
  "execvpe exist_ok exists exit expanduser expandvars extend extension extension_suffixes extra_size extsep f1 f2 " +
  "factory fd fdopen file file_encoding file_info file_name file_offset file_size filemode filename filenameIndex " +
  "filename_base filepath files final find find_distributions find_frozen find_spec finder firstline flags fn " +
  "follow_symlinks followlinks fork format format_exception formatted_items found_in_pycache_prefix fp fp1 fp2 " +
  "from_bytes from_name fromlist frozen frozenset fsdecode fsencode fspath fstat fstatvfs full_path fullname " +
  "fullpath func funcname funcobj fwalk fxn generator genericpath get get_cache_token get_code " +
  "get_current_history_length get_data get_exec_path get_filename get_frozen_object get_ident get_resource_reader " +
  "get_source getatime getattr getctime getcwd getcwdb getdecoder getegid getencoder getenv getenvb geteuid " +
  "getfilesystemencodeerrors getfilesystemencoding getgid getincrementaldecoder getincrementalencoder getmtime " +
  "getpwnam getpwuid getreader getsitepackages getsize getstate getuid getuserbase getusersitepackages getwriter " +
  "globals globals_ has_deadlock has_location hasattr hasbytes hash hash_based hasstr head header_position " +
  "header_size help here history hkey home hook hx id ignore ignore_environment ignore_errors implementation " +
  "import_ import_error importlib incrementaldecoder incrementalencoder index info init_filename initial_slashes " +
  "input insert instance int invalidate_caches io is_builtin is_dir is_frozen is_frozen_package is_namespace " +
  "is_package is_reload is_symlink isabs isalnum isbytecode isbytes isdir isdisjoint isfile isinstance islink " +
  "ismount isolated ispackage ispkg it item itemcase items iter iterator iterdecode iterencode join joinuser " +
  "keepends key keys known_paths kwargs kwds last_exc latin1 lchown len level lexists lib libdir libdirs license " +
  "line line0withend line0withoutend linebuffer lineno lines linesep link list list_iterator list_reverseiterator " +
  "listdir little loader loader_class loader_details loader_module loader_state loaders loads locale locals " +
  "location lock longrange_iterator lookup lookup_error lower lower_suffix_contents lstat lstrip magic main " +
  "make_encoding_map make_identity_dict makedirs makepath map mapping mappingproxy marshal max max_comment_start " +
  "maxsize mcls me memoryview message meta_path metaclass method methods mi min mkdir mkfifo mknod mktime mod mode " +
  "modpath module module_from_spec module_info module_type modules mro msg mtime name name_size namereplace " +
  "namereplace_errors names namespace namespace_path never new new_args new_comps new_name new_path new_root " +
  "newchars newdata newpath next no_site no_user_site nondirs normcase normpath ns nt ntpath obj object offset old " +
  "onerror open open_code opt_level optimization optimize orig_path orig_st origin origname os other output " +
  "override owner package pardir parent parent_module parent_module_name parent_path parent_spec parse_and_bind " +
  "part partition path path_attr_name path_finder path_hook path_hook_for_FileFinder path_hooks path_importer_cache " +
  "path_list path_listb path_mtime path_parts path_repr path_sep path_sep_tuple path_separators path_stats path_tmp " +
  "path_type pathconf pathname paths pathsep perm pid pkgdir platform platlibdir pop popen popitem portions pos " +
  "posix posixpath prefix prefixes print proc property proto putenv pw_dir pwd pwent py pycache pycache_filename " +
  "pycache_prefix pydoc quit range range_iterator raw_data re read read_history_file read_init_file reader readline " +
  "readlines readlink readsize realpath record recursive ref register register_error register_readline registry_key " +
  "rel_list release release_lock relfile relpath remove remove_dll_directory removedirs removeduppaths rename " +
  "renames replace replace_errors reset rest result returncode reverse reversed rfind rlcompleter rmdir rng root " +
  "rpartition rsplit rstrip run_module s1 s2 samefile sameopenfile samestat saved_exc scandir scandir_it scls " +
  "search seek seen self self_module send sep sepIndex set set_data set_iterator setattr setcopyright setdefault " +
  "sethelper setquit setstate setter shell simplefilter site_prefix sitecustomize sitedir sitedircase sitepackages " +
  "size sizehint smsl sorted source source_bytes source_bytes_readline source_from_cache source_hash source_mtime " +
  "source_path source_size source_to_code spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe spec " +
  "spec_from_file_location spec_from_loader split split_paths splitdrive splitext splitlines sr srw st st_atime " +
  "st_ctime st_dev st_ino st_mode st_mtime st_size stacklevel start start_list start_offset startswith stat " +
  "stat_info state staticmethod statvfs stderr stdin stdout stop str str_iterator stream streamreader streamwriter " +
  "strict strict_errors string strip stripped_path sts subclass submodule_search_locations subprocess suffix " +
  "suffixes sum super supported_loaders supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd " +
  "supports_follow_symlinks supports_unicode_filenames surrogateescape symlink sys sys_module sys_version " +
  "system_site t1 t2 t_args t_result table tag tail tail_module tail_name target tb tell text text_encoding " +
  "textwrap throw tid tilde time to_bytes toc_entry tokenize top topdown topfd toppath traceback translate true " +
  "truncate tuple tuple_iterator typ type typing uncompressed_size unknown unlink unsetenv update " +
  "update_abstractmethods upper user_base user_site userbase usercustomize userhome utime val value values vars " +
  "venv ver_nodot verbose verbosity version version_info virtual_conf vxworks wait waiters waitpid " +
  "waitstatus_to_exitcode wakeup walk walk_dirs walk_into warn warnings wasi wb whence where why win win32 winreg " +
  "winver with_traceback wpid write write_history write_history_file writelines writer xmlcharrefreplace " +
  "xmlcharrefreplace_errors zip zip_iterator zipimporter zlib ";

/** Those of 3.13, 3.14 and 3.15 besides. */
export const START_WORDS_SINCE_3_13 =
  "ABI_THREAD ALLOW_MISSING AppleFrameworkLoader ArithmeticError AssertionError BaseException BaseExceptionGroup " +
  "BrokenPipeError Buffer BufferError CANCELLED CAN_USE_PYREPL CLD_STOPPED CS_GNU_LIBC_VERSION CS_PATH " +
  "CallableProxyType ChildProcessError CodecRegistryError ConnectionAbortedError ConnectionError " +
  "ConnectionRefusedError ConnectionResetError DirEntry END_CENTRAL_DIR_LOCATOR_SIZE_64 END_CENTRAL_DIR_SIZE_64 " +
  "ENOTDIR EROFS EncodingWarning EnumKey EnvironmentError ExceptionGroup FINISHED F_OK False FloatingPointError " +
  "FutureWarning IOError IndentationError InterruptedError IsADirectoryError JSONDecodeError KeyboardInterrupt " +
  "KeyedRef LockType MAX_UINT32 MISSING MemoryError NameError None O_APPEND O_CLOEXEC O_DIRECTORY O_NOCTTY " +
  "O_NOFOLLOW O_NONBLOCK O_RDWR O_TMPFILE O_TRUNC OpenKeyEx OverflowError PENDING PLATLIBDIR POSIX_SPAWN_CLOSE " +
  "POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2 PREFIX PYTHONPATH PYTHON_BASIC_REPL PYTHON_HISTORY P_PID " +
  "PendingDeprecationWarning ProcessLookupError ProxyType RLock RTLD_GLOBAL RTLD_LOCAL RTLD_NOW RecursionError " +
  "ReferenceError ReferenceType ResourceWarning SC_IOV_MAX SC_OPEN_MAX SC_SEM_NSEMS_MAX SEEK_DATA SEEK_HOLE SEP " +
  "SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE SIGCHLD SIGCLD SIGCONT SIGINT SIGKILL SIGPIPE SIGSTOP SIGTERM " +
  "SIGWINCH SIGXFSZ SIG_BLOCK SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK STRING_END_LOCATOR_64 STRING_END_ZIP_64 " +
  "SyntaxError SyntaxWarning TIMEOUT_MAX TMP_MAX TabError TimeoutError True UF_DATAVAULT UF_SETTABLE UF_TRACKED " +
  "UnboundLocalError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning VPATH WEXITED " +
  "WITH_NEXT_FRAMEWORK WNOHANG WNOWAIT WSTOPPED W_OK Warning WarningMessage X_OK ZIP64_EXTRA_TAG ZeroDivisionError " +
  "_BlockingOnManager _DeprecateByteStringMeta _ExceptHookArgs _IncompleteInputError _KeyedRef _List _MAXCACHE " +
  "_STRUCT_TM_ITEMS _ThreadHandle _WeakValueDictionary __abs__ __add__ __aenter__ __aexit__ __annotations__ " +
  "__bool__ __buffer__ __bytes__ __classdict__ __complex__ __data __debug__ __del__ __delete__ __dictoffset__ " +
  "__dir__ __displayhook__ __divmod__ __excepthook__ __filenames __firstlineno__ __float__ __floordiv__ __format__ " +
  "__get__ __getinitargs__ __getnewargs__ __getnewargs_ex__ __getstate__ __ifloordiv__ __ilshift__ __imatmul__ " +
  "__imod__ __imul__ __index__ __init_subclass__ __int__ __invert__ __ipow__ __irshift__ __itruediv__ " +
  "__length_hint__ __linecnt __lines __lshift__ __match_args__ __matmul__ __missing__ __mod__ __mro_entries__ " +
  "__mul__ __name __ne__ __neg__ __newobj__ __newobj_ex__ __notes__ __orig_class__ __origin__ __pos__ __pow__ " +
  "__prepare__ __radd__ __rdivmod__ __release_buffer__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ " +
  "__round__ __rpow__ __rrshift__ __rshift__ __rtruediv__ __set__ __set_name__ __setattr__ __setstate__ __setup " +
  "__sizeof__ __slotnames__ __static_attributes__ __stderr__ __str__ __truediv__ __trunc__ __type_params__ " +
  "__typing_is_unpacked_typevartuple__ __typing_prepare_subst__ __typing_subst__ __typing_unpacked_tuple_args__ " +
  "__warningregistry__ __weakref__ _active _aliases _argtypes_ _asyncio_future_blocking _bless_my_loader _blksize " +
  "_cache _check_retval_ _commit_removals _dealloc_warn _defaultaction _deprecated _error _feature_version " +
  "_field_types _fields_ _flags_ _fwalk_close _fwalk_walk _fwalk_yield _get_cpu_count_config _get_files " +
  "_get_framelocalsproxy _get_implementation _getframe _git _has_deadlocked _import_tail _iterating _length_ _limbo " +
  "_local _loop _multiarch _onceregistry _path_abspath _path_splitroot_ex _pending_removals _pyrepl " +
  "_remove_dead_weakref _restype_ _showwarnmsg _shutdown _slotnames _strptime _type_ _unknown _unpack_uint64 " +
  "_varpattern _varsub _varsubb _walk_symlinks_as_files _warn_unawaited_coroutine _xoptions abi_thread abiflags " +
  "action add_done_callback after_in_child after_in_parent aliased_encoding aliases altzone ansi ansi_x3_4_1968 " +
  "arabic arg argdefs arguments as_integer_ratio asmo_708 ast attribute autocommit backend base64 base64_codec " +
  "base_64 base_exec_prefix base_prefix before big big5 big5_hkscs big5_tw big5hkscs binary_form block blocked_on " +
  "blocking_on bound buffer_callback buffer_size buffers bundle_path bytes_warning bz2 bz2_codec c_call c_exception " +
  "c_return cadata cafile call call_exception_handler call_soon callback cancel candidate candidate_blocking_on " +
  "candidate_conf candidate_ids capath category cb_type central_directory_position central_directory_size certfile " +
  "chinese closed closefd closure co_argcount co_cellvars co_code co_consts co_exceptiontable co_filename " +
  "co_firstlineno co_flags co_freevars co_kwonlyargcount co_linetable co_name co_names co_nlocals " +
  "co_posonlyargcount co_qualname co_stacksize co_varnames codecaliases codecs col_offset command comment_factory " +
  "complex config console_errors consts context contravariant copyreg coro covariant cp00858 cp01140 cp037 cp1026 " +
  "cp1051 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp1361 cp154 cp273 cp367 " +
  "cp424 cp437 cp500 cp65001 cp775 cp819 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 " +
  "cp866u cp869 cp932 cp936 cp949 cp950 cp_gr cp_is cpu_count csascii csbig5 csibm00858 csibm01140 csibm037 " +
  "csibm1026 csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 csibm860 csibm861 csibm863 csibm864 csibm865 " +
  "csibm866 csibm869 csiso2022jp csiso2022kr csiso58gb231280 csisolatin1 csisolatin2 csisolatin3 csisolatin4 " +
  "csisolatin5 csisolatin6 csisolatinarabic csisolatincyrillic csisolatingreek csisolatinhebrew cskoi8r " +
  "cspc775baltic cspc850multilingual cspc862latinhebrew cspc8codepage437 cspcp852 csptcp154 csshiftjis cyrillic " +
  "cyrillic_asian database day daylight dbcs defaultaction delete depth deterministic dev_mode device " +
  "difference_update digest digest_size digestmod dispatch_table displayhook dll doc dst eager_start ebcdic_cp_be " +
  "ebcdic_cp_ca ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ebcdic_us_37_euro ecma_114 " +
  "ecma_118 edges editline element_factory elot_928 end_col_offset end_lineno end_offset endpos errno euc_cn " +
  "euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp euc_kr euccn eucgb2312_cn eucjis2004 eucjisx0213 eucjp euckr event " +
  "exception exceptions exe exp extension_loaders extra_data extra_data_len extra_tokens f_locals facility false " +
  "family faulthandler fd2 fdel fget file_actions fileno fillvalue filter filters find_class fix_imports float " +
  "float_info flush fold framelocalsproxy framework_binary from_param fromtimestamp fromutc fset future gb18030 " +
  "gb18030_2000 gb2312 gb2312_1980 gb2312_80 gbk generation get_debug get_event_loop get_loop get_pager getaliases " +
  "getencoding gethistoryfile getregentry gid greek greek8 groupindex groups handle hash_info header headers hebrew " +
  "hex hex_codec hi hkscs hour hp_roman8 hz hz_gb hz_gb_2312 hzgb ibm00858 ibm01140 ibm037 ibm039 ibm1026 ibm1051 " +
  "ibm1125 ibm1140 ibm273 ibm367 ibm424 ibm437 ibm500 ibm775 ibm819 ibm850 ibm852 ibm855 ibm857 ibm858 ibm860 " +
  "ibm861 ibm862 ibm863 ibm864 ibm865 ibm866 ibm869 ident ignored_error imag implementation_lower incoming " +
  "indexgroup inf inheritable initial initial_bytes initial_value insert_comments insert_pis inspect instructions " +
  "interactive intern intersection interval ios is_junction is_running is_virtual_environment isascii isatty " +
  "isdevdrive isjunction iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext " +
  "iso2022_kr iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_2004 iso2022jp_3 iso2022jp_ext iso2022kr iso646_us " +
  "iso8859 iso8859_1 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3 " +
  "iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 " +
  "iso_2022_jp_2004 iso_2022_jp_3 iso_2022_jp_ext iso_2022_kr iso_8859_1 iso_8859_10 iso_8859_10_1992 iso_8859_11 " +
  "iso_8859_11_2001 iso_8859_13 iso_8859_14 iso_8859_14_1998 iso_8859_15 iso_8859_16 iso_8859_16_2001 " +
  "iso_8859_1_1987 iso_8859_2 iso_8859_2_1987 iso_8859_3 iso_8859_3_1988 iso_8859_4 iso_8859_4_1988 iso_8859_5 " +
  "iso_8859_5_1988 iso_8859_6 iso_8859_6_1987 iso_8859_7 iso_8859_7_1987 iso_8859_8 iso_8859_8_1988 iso_8859_9 " +
  "iso_8859_9_1989 iso_celtic iso_ir_100 iso_ir_101 iso_ir_109 iso_ir_110 iso_ir_126 iso_ir_127 iso_ir_138 " +
  "iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166 iso_ir_199 iso_ir_226 iso_ir_58 iso_ir_6 isoformat isolation_level " +
  "isroot istext iterable jisx0213 johab joinpath jump keyfile kind koi8_r korean ks_c_5601 ks_c_5601_1987 " +
  "ks_x_1001 ksc5601 ksx1001 kw kwdefaults kz1048 kz_1048 l1 l10 l2 l3 l4 l5 l6 l7 l8 l9 label last last_traceback " +
  "last_type last_value latin latin10 latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 latin_1 length " +
  "library limit line_buffering lo loop mac_centeuro mac_cyrillic mac_greek mac_iceland mac_latin2 mac_roman " +
  "mac_turkish maccentraleurope maccyrillic macgreek maciceland macintosh maclatin2 macroman macturkish match " +
  "max_comment_plus_dirs_size max_length maxevents maxlen maxlinks maxsplit maxvalue mbcs memlimit metadata " +
  "microsecond milliseconds minute missing modname modnames module_globals monitoring month ms1361 ms932 ms936 " +
  "ms949 ms950 ms_kanji mskanji mutex mycmp name_from namespace_separator namespaces ndigits nested newline " +
  "newlines norm_encoding normalize_encoding null num_entries num_extra_values number ob offset_dst onceregistry " +
  "only_keys oparg opcode opener operation options order original_path os_name out outgoing overlapped pager pages " +
  "part_count password path_tail pattern pc_multilingual_850_euro peek persistent_id persistent_load person " +
  "pi_factory policy pos2 pos64 priority process_cpu_count progress protocol ps1 ps2 pt154 ptcp154 pth python " +
  "python3 query quiet quopri quopri_codec quoted_printable quotedprintable quotetabs r8 raw read1 readable readall " +
  "readinto readinto1 readline_module readonly real real_prefix reducer_override registry reload removeprefix repl " +
  "reserved return rindex rk1048 roman8 rot13 rot_13 ruscii s_jis s_jis_2004 s_jisx0213 safe_path salt " +
  "sched_getaffinity scheduler search_function second seekable seen_ids selectors self_weakref sequence " +
  "server_hostname server_side session setsid setsigdef shape shift_jis shift_jis_2004 shift_jisx0213 shiftjis " +
  "shiftjis2004 shiftjisx0213 show_ref_count signed sjis sjis_2004 sjisx0213 skip_file_prefixes sleep slice sock " +
  "sort source_traceback spam spec_loader splitroot src st_file_attributes st_flags stack start_tail stat_result " +
  "statement status stdlib_dir stdlib_module_names step steps strategy strerror strftime strict_mode strk1048_2002 " +
  "struct struct_time sub surrogatepass symmetric_difference_update tabsize target_id target_is_directory " +
  "target_parts task tb_frame tb_lasti tb_lineno tb_next template term terminal_size test thai thread_id threading " +
  "timeout times timetuple timezone tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1 title topname " +
  "tracemalloc trailers tvos twice txt type_params tz tzinfo tzname u16 u32 u7 u8 u_jis uhc uid ujis uname_result " +
  "unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked unix_console unpack_from unraisablehook uri us " +
  "us_ascii usedforsecurity utf utf16 utf32 utf7 utf8 utf8_ucs2 utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be " +
  "utf_16le utf_32 utf_32_be utf_32_le utf_32be utf_32le utf_7 utf_8 utf_8_decode utf_8_encode uu uu_codec ver " +
  "volume warn_default_encoding warn_on_full_buffer warnoptions watchos wbits week weekday which who windows_1250 " +
  "windows_1251 windows_1252 windows_1253 windows_1254 windows_1255 windows_1256 windows_1257 windows_1258 " +
  "windows_31j windows_console wr writable write_through x_mac_japanese x_mac_korean x_mac_simp_chinese " +
  "x_mac_trad_chinese xoptions year zlib_codec ";

/** And of 3.11 alone, or of it and some other. */
export const START_WORDS_3_11 =
  "BufferedIOBase HOMEDRIVE HOMEPATH IOBase LCMAP_LOWERCASE LCMapStringEx LOCALE_NAME_INVARIANT LazyLoader Loader " +
  "ModuleType RawIOBase TestFrozenUtf8_1 TestFrozenUtf8_2 TestFrozenUtf8_4 TextIOBase USERNAME USERPROFILE _Error " +
  "_LCMAP_LOWERCASE _LCMapStringEx _LOCALE_NAME_INVARIANT _LazyModule _ModifiedArgv0 _TempModule __author__ " +
  "__cached__ __initializing__ _files _find_spec_from_path _get_bothseps _get_code_from_file _get_decompress_func " +
  "_get_main_module_details _get_module_details _getfinalpathname _getfinalpathname_nonstrict _getfullpathname " +
  "_getvolumepathname _isdir _load_backward_compatible _load_module_shim _module_type _nt_readlink _readlink_deep " +
  "_run_code _run_module_as_main _run_module_code _saved_module _saved_value _sentinel _type_repr _winapi " +
  "all_suffixes allowed_winerror alter_argv alter_sys ascii_letters attr attrs_now attrs_then attrs_updated brace " +
  "character colon colon_sep contextlib contextmanager current_user debug_override delattr digits dollar drive " +
  "drivesplits e1 e2 existing extensions find_loader find_module fname functools get_importer getwindowsversion " +
  "group had_prefix header_offset imp importer index2 init_globals initial_winerror initialized java klass libedit " +
  "load_module main_globals main_name mod_globals mod_name mod_spec new_unc_prefix newline_decoder normp nul ok " +
  "old_path original_name p_drive p_path parent_name path_abs path_drive path_name path_rest pathlen percent " +
  "pkg_main_name pkg_name pkgutil prompt quote rbrace read_code repr res resolve_name result_drive result_path " +
  "run_globals run_name run_path saved_main script_name seps span spath start_abs start_drive start_rest " +
  "target_user temp_module types unc_prefix util var winerror wraps ";

/** And of 3.13 alone, or of it and some other. */
export const START_WORDS_3_13 =
  "BufferedIOBase IOBase RawIOBase TextIOBase __author__ __cached__ __copy__ _align_ _annotation " +
  "_get_decompress_func _load_backward_compatible _load_module_shim _module_type _pack_ _swappedbytes_ _type_repr " +
  "_winapi cont csHPRoman8 debug_override genexpr klass lambda load_module newline_decoder pth_content punct repr ";

/** And of 3.14 alone, or of it and some other. */
export const START_WORDS_3_14 =
  "ELOOP _DEPRECATED_MSG __annotate__ __annotate_func__ __annotations_cache__ __cached__ __ceil__ __floor__ " +
  "_create_environ _create_environ_mapping _filters _get_decompress_func _internal_use _isatty_open_only " +
  "_load_backward_compatible _load_module_shim _module_type _strptime_datetime_date _strptime_datetime_datetime " +
  "_strptime_datetime_time _warn _warnings_context _win_cp_codecs align annotationlib bit_offset bit_size " +
  "byte_offset byte_size code_page_encode context_aware_warnings conversion cp cp874 create_win32_code_page_codec " +
  "csHPRoman8 cseuckr debug debug_override done env_data expression fields format_spec frame_buffer genexpr " +
  "is_compress is_raw is_struct iso_8859_8_e iso_8859_8_i lambda link_count load_module locked ms874 " +
  "newline_decoder parameter pth_content punct pyc_magic_number_token reload_environ resolution script subcalls " +
  "thread_inherit_context timer timeunit type_repr utc win32_code_page_search_function windows_874 zstd_dict ";

/** And of 3.15 alone, or of it and some other. */
export const START_WORDS_3_15 =
  "AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED ELOOP " +
  "Emax Emin GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED NamespacePath ZstdDecompressor __annotate__ " +
  "__annotate_func__ __annotations_cache__ __ceil__ __floor__ _create_environ _create_environ_mapping _filters " +
  "_internal_use _isatty_open_only _strptime_datetime_date _strptime_datetime_datetime _strptime_datetime_time " +
  "_venv _version _warn _warnings_context _win_cp_codecs _zstd adobe align alpha alphabet ancestor annotationlib " +
  "attr bit_offset bit_size blocking byte_offset byte_size canonical capitals clamp code_page_encode collector " +
  "compression content context_aware_warnings conversion cp cp874 create_win32_code_page_codec cseuckr ctx days " +
  "debug decomp discover done env_data exc_tb exc_val expression fallback fields foldspaces format_spec " +
  "frame_buffer frame_size gc get_frame_size hint hours ignorechars import imports is_compress is_file is_raw " +
  "is_struct iso_8859_8_e iso_8859_8_i koi8_u latin_10 latin_2 latin_3 latin_4 latin_5 latin_6 latin_7 latin_8 " +
  "latin_9 legacy link_count locked mac mask microseconds minutes modulo ms874 native opcodes pad padded parameter " +
  "parts pkgutil prec process pyc_magic_number_token qid qualname reload_environ removesuffix repeat repr reqrefs " +
  "require_ready resolution resolve_name restrict results rounding script seconds sentinel shared short signum " +
  "stats subcalls third thread_inherit_context timer timespec timestamp timeunit traps type_repr unboundop updates " +
  "utc utf_8_sig weeks win32_code_page_search_function windows_874 wrapcol zstd_dict ";
