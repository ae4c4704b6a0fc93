<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Penwright</name>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</source>
        <translation>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Checking the model</source>
        <translation>Checking the model</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark or light, or as the system says.</source>
        <translation>Dark or light, or as the system says.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Delay</source>
        <translation>Delay</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</source>
        <translation>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation>Offer a continuation in grey while you type.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation>Processor threads for the model; 0 means one for each core.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation>Reading the model file</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Serif text</source>
        <translation>Serif text</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Set the page in a serif typeface.</source>
        <translation>Set the page in a serif typeface.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The language of the window. It changes at once.</source>
        <translation>The language of the window. It changes at once.</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The model could not be opened. The log says why; writing goes on without it.</source>
        <translation>The model could not be opened. The log says why; writing goes on without it.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation>The model file holds weights that are no numbers; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation>The model file lacks the entry {entry}. It cannot be used.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation>The model file lacks the weights {name} in the expected shape; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation>The model file names impossible dimensions; it is damaged or not meant for this.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model is ready</source>
        <translation>The model is ready</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The model that writes; see `penwright model list`.</source>
        <translation>The model that writes; see `penwright model list`.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation>The model was converted, but it does not run here ({reason}). Please report this.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but what it computes is no use; its file is damaged.</source>
        <translation>The model was converted, but what it computes is no use; its file is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation>The most tokens (word pieces) in one suggestion.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The size of the page&apos;s text, in points.</source>
        <translation>The size of the page&apos;s text, in points.</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation>The suggestion failed. The log says why; your text is safe.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>There is no model to ask.</source>
        <translation>There is no model to ask.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation>There is not enough memory for this file. It may be damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model is of the architecture {name}; only the Llama family can be made ready so far.</source>
        <translation>This model is of the architecture {name}; only the Llama family can be made ready so far.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model splits text in a way ({name}) that is not supported yet.</source>
        <translation>This model splits text in a way ({name}) that is not supported yet.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic takes the GPU if it works.</source>
        <translation>Where the model runs. Automatic takes the GPU if it works.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation>Writing the graph</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation>{reason}. Free some space or check the folder, then try again.</translation>
    </message>
</context>
</TS>
