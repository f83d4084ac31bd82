# What every target of ours is compiled with.
add_library(daisychain_options INTERFACE)
target_compile_definitions(daisychain_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    DAISYCHAIN_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(daisychain_options INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${DAISYCHAIN_WERROR}>:/WX>)
else()
    target_compile_options(daisychain_options INTERFACE
        -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Werror=unused-result
        $<$<BOOL:${DAISYCHAIN_WERROR}>:-Werror>)
endif()

# Forty programs are linked from the same libraries: lld takes a third of the time of the usual linker.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=lld DAISYCHAIN_HAS_LLD)
if(DAISYCHAIN_HAS_LLD AND NOT MSVC)
    add_link_options(-fuse-ld=lld)
endif()

if(DAISYCHAIN_SANITIZE)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-maybe-uninitialized)  # g++ 12 raises it for the standard library's own code here
    endif()
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(DAISYCHAIN_FUZZ AND NOT CMAKE_CXX_CLANG_TIDY)  # what clang-tidy reads is never run
    add_compile_options(-fsanitize=fuzzer-no-link)  # so that the fuzzer sees which of our branches an input reaches
    add_compile_options(-fprofile-instr-generate -fcoverage-mapping)  # and we, how much of a parser it went through
    add_link_options(-fprofile-instr-generate)
endif()

if(CMAKE_CXX_CLANG_TIDY)  # other rules: look at every file again
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/.clang-tidy)
    file(SHA1 ${PROJECT_SOURCE_DIR}/.clang-tidy tidy_rules)
    add_compile_definitions(DAISYCHAIN_TIDY_RULES=${tidy_rules})
endif()

# What moc and the like write into the build folder is not ours to tidy (clang-tidy wants at least one check).
file(WRITE ${PROJECT_BINARY_DIR}/.clang-tidy "Checks: '-*,misc-definitions-in-headers'\n")
