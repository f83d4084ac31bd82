# One static library a folder: daisychain_library(desk SOURCES … PUBLIC … PRIVATE …).
# PUBLIC names what the headers speak of, PRIVATE what only the .cpp files use.
function(daisychain_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(daisychain_${name} STATIC ${ARG_SOURCES})
    add_library(Daisychain::${name} ALIAS daisychain_${name})
    target_include_directories(daisychain_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(daisychain_${name} PUBLIC ${ARG_PUBLIC} PRIVATE daisychain_options ${ARG_PRIVATE})
    if("${ARG_PUBLIC};${ARG_PRIVATE}" MATCHES "Qt6::Widgets|Daisychain::ui_")
        daisychain_precompile(daisychain_${name} widgets)
    else()
        daisychain_precompile(daisychain_${name} core)
    endif()
endfunction()
